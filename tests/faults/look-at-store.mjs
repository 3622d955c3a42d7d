import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPolicies, changchun, recordKinds } from '@monitor/domain';
import { folderSource, recover, runPipeline, verdictHash } from '@monitor/etl';
import { defineQuery, openStore, systemClock } from '@monitor/store';
import { z } from 'zod';
import { tableTotals } from '../../etl/dist/load/table-totals.js';

const judging = { jurisdiction: changchun, policies: builtInPolicies };

const repeatedKeys = recordKinds.map(({ name, key }) => ({
  table: name,
  query: defineQuery({
    name: `repeated-${name}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.object({ repeated: z.coerce.number() }),
    sql: `SELECT count() AS repeated FROM (SELECT ${key.join(', ')} FROM ${name} GROUP BY ${key.join(', ')} HAVING count() > 1)`,
  }),
}));

async function repeatedIn(edition) {
  const found = [];
  for (const { table, query } of repeatedKeys) {
    const [{ repeated }] = await edition.ask(query, {});
    if (repeated > 0) found.push(`${table}: ${repeated}`);
  }
  return found;
}

/** Files that only a load under way has any use for. */
function leftoversIn(dataDir) {
  const folders = ['spool', 'warehouse.spool', 'archive/arriving'].map((name) => join(dataDir, name));
  return folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

async function published({ ledger, warehouse }) {
  const edition = await ledger.published();
  if (edition === null) return { edition: null, totals: null, verdictHash: null, repeated: [], madeBy: null };
  const tables = warehouse.writer(edition.id);
  return {
    edition: edition.id,
    totals: await tableTotals(tables),
    verdictHash: await verdictHash(tables),
    repeated: await repeatedIn(tables),
    madeBy: await ledger.run(edition.runId),
  };
}

async function look(store, dataDir) {
  const { ledger, warehouse } = store;
  const editions = await ledger.editions({ limit: 10_000 });
  const known = new Set(editions.map(({ id }) => id));
  const runs = await ledger.runs({ limit: 10_000 });
  return {
    ...(await published(store)),
    drafts: editions.filter(({ state }) => state === 'draft').map(({ id }) => id),
    strangers: (await warehouse.editions()).filter((id) => !known.has(id)),
    running: runs.filter(({ state }) => state === 'running').map(({ id }) => id),
    detachedParts: await warehouse.detachedParts(),
    audit: await ledger.verifyAuditChain().then(({ entries }) => entries, (error) => error.message),
    leftovers: leftoversIn(dataDir),
  };
}

/** Prints what stands in a data folder as JSON lines: as it is; with `--recover` after a restart; with a folder, again after its load. */
const [dataDir, mode, folder] = process.argv.slice(2);
const store = await openStore({ dataDir, role: 'command' });
try {
  if (mode === '--recover') await recover({ store, ...judging, say: (line) => console.error(line) });
  console.log(JSON.stringify(await look(store, dataDir)));
  if (folder !== undefined) {
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'test', source: folderSource(folder), ...judging };
    const { state } = await runPipeline(order);
    console.log(JSON.stringify({ ...(await look(store, dataDir)), state }));
  }
} finally {
  await store.close();
}
