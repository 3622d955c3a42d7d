import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { type Quarantined, quarantined } from '@monitor/domain';
import { runPipeline, sourceBook } from '@monitor/etl';
import { defineQuery } from '@monitor/store';
import { stringify } from 'yaml';
import * as z from 'zod';
import { ledgerProfile } from '../mapping/ledger-sample.js';
import { aFolder, type Files, lead, soundFiles } from '../pipeline/a-folder.js';
import { aStore } from '../pipeline/a-store.js';

const head = '流水号,联合体编号,项目编号,单位信用代码,经费来源,科目,类型,日期,金额（元）';
export const aLine = (entry: string, { source = '市里给的', amount = '10.01' } = {}): string => [entry, 'LHT-001', 'XM-001', lead, source, '设备费', '支出', '2024-05-06', amount].join(',');
export const aFile = (...lines: readonly string[]): string => `${[head, ...lines].join('\n')}\n`;

const sums = defineQuery({ name: 'sums-of-ledgers', scope: 'everyone', params: z.object({}), row: z.object({ rows: z.coerce.number(), total: z.string() }), sql: `SELECT count() AS rows, toString(sum(amount)) AS total FROM fund_entry WHERE startsWith(source_path, 'finance/')` });
const everything = { account: 'test', role: 'operator', districts: 'all' } as const;

/** A sound city with a ledger of its own profile beside it; `words` is the profile's dictionary of channels. */
export const aQuarantineBay = async (files: Files) => {
  const [city, folder, finance, profiles] = [await aStore(), await aFolder(soundFiles()), await aFolder(files), await mkdtemp(join(tmpdir(), 'profiles-'))];
  await city.load(folder.path);
  const profile = ledgerProfile(false);
  const run = async (words: Readonly<Record<string, string>>, replay = false) => {
    const records = profile.records.map((record) => ({ ...record, fields: { ...record.fields, source: { column: 'source', words } } }));
    await writeFile(join(profiles, 'finance.yaml'), stringify({ version: 1, name: 'finance', title: { zh: '财务软件导出' }, owner: '财务处', kind: 'folder', folder: { path: finance.path, files: ['*.csv'], settle: 0 }, ...profile, records }));
    const book = sourceBook({ ledger: city.current().ledger, folder: folder.path, schedule: null, profiles, secret: () => undefined });
    return runPipeline({ ...city.order(folder.path), source: await book.source('finance'), replay });
  };
  return {
    city, folder, finance, run,
    sums: async () => {
      const published = await city.current().ledger.published();
      const [found] = await city.current().warehouse.reader(published?.id ?? '').ask(sums, {}, everything);
      return found;
    },
    /** What the file of a run says. */
    kept: async (runId: number): Promise<Quarantined[]> => {
      const kept = await city.current().ledger.quarantineOfRun(runId);
      if (kept === null) throw new Error(`Run ${runId} kept nothing`);
      const lines = await text(createReadStream(city.current().archive.pathOf(kept.sha256)).pipe(createGunzip()));
      return lines.split('\n').filter((line) => line !== '').map((line) => quarantined.parse(JSON.parse(line)));
    },
    close: async () => {
      await city.close();
      await Promise.all([folder.remove(), finance.remove(), rm(profiles, { recursive: true })]);
    },
  };
};
