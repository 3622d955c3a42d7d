import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordKinds } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { verdictHash } from '../../etl/dist/judge/verdict-hash.js';
import { tableTotals } from '../../etl/dist/load/table-totals.js';

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

/** Contents of the manifest that the archive does not give back byte for byte. */
async function missingOf(manifest, archive) {
  const missing = [];
  for (const { path, sha256 } of manifest) {
    if (sha256 === '') continue;
    await archive.verify(sha256).catch((error) => missing.push(`${path}: ${error.message}`));
  }
  return missing;
}

async function published({ ledger, warehouse, archive }) {
  const edition = await ledger.published();
  if (edition === null) return { edition: null, totals: null, verdictHash: null, repeated: [], madeBy: null, missing: [] };
  const tables = warehouse.writer(edition.id);
  return {
    edition: edition.id,
    totals: await tableTotals(tables),
    verdictHash: await verdictHash(tables),
    repeated: await repeatedIn(tables),
    madeBy: await ledger.run(edition.runId),
    missing: await missingOf(edition.manifest, archive),
  };
}

/** What stands in an open store, for `standing.ts`. */
export async function lookInto(store, dataDir) {
  const { ledger, warehouse } = store;
  const editions = await ledger.editions({ limit: 10_000 });
  const known = new Set(editions.map(({ id }) => id));
  const runs = await ledger.runs({ limit: 10_000, state: 'running' });
  const failed = await ledger.runs({ limit: 10_000, state: 'failed' });
  return {
    ...(await published(store)),
    drafts: editions.filter(({ state }) => state === 'draft').map(({ id }) => id),
    strangers: (await warehouse.editions()).filter((id) => !known.has(id)),
    running: runs.map(({ id }) => id),
    interrupted: failed.filter(({ error }) => error === '上次运行被中断').map(({ id }) => id),
    detachedParts: await warehouse.detachedParts(),
    audit: await ledger.verifyAuditChain().then(({ entries }) => entries, (error) => error.message),
    leftovers: leftoversIn(dataDir),
  };
}
