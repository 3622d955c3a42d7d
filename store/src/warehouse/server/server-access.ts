import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { z } from 'zod';
import { type Access, Clients } from '../access.js';
import { askRows, plain } from '../asking.js';
import { type LimitsByRole, type Role, settingsFor } from '../limits.js';

const connections = 4;
const graceSeconds = 5;
const disks = z.tuple([z.object({ free: z.coerce.number() })]);

/**
 * A server or cluster over HTTP. A path in the URL names the database in which databases are made (`default` without one).
 * Nothing is sent until the first question.
 */
export function serverAccess(url: string, limits: LimitsByRole): Access {
  const home = decodeURIComponent(new URL(url).pathname.slice(1)) || 'default';
  const clients = new Clients((database, role) => clientFor(url, database, { role, limits }));
  return {
    home,
    client: (database, role) => clients.get(database, role),
    forget: (database) => clients.forget(database),
    freeBytes: async () => {
      const asked = plain('free-space', "SELECT min(unreserved_space) AS free FROM system.disks WHERE type = 'Local' OR type = 'local'");
      return disks.parse(await askRows(clients.get(home, 'writer'), asked))[0].free;
    },
    close: () => clients.closeAll(),
  };
}

interface Terms {
  role: Role;
  limits: LimitsByRole;
}

function clientFor(url: string, database: string, { role, limits }: Terms): ClickHouseClient {
  const address = new URL(url);
  address.pathname = '';
  return createClient({
    url: address,
    database,
    request_timeout: (limits[role].seconds + graceSeconds) * 1000,
    max_open_connections: connections,
    // A long list of consortia would not fit into a URL.
    use_multipart_params_auto: true,
    log: { level: ClickHouseLogLevel.OFF },
    clickhouse_settings: {
      ...settingsFor(role, limits[role]),
      // An answer is sent only when it is whole, so a failure never follows rows; closing the socket stops the query.
      wait_end_of_query: 1,
      cancel_http_readonly_queries_on_client_close: 1,
    },
  });
}
