import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addMoney, compareMoney, formatYuan, type Money, parseYuan } from '@monitor/domain';
import { currentJudging, dataJudging, parseProfile, refuseOtherJurisdiction, runPipeline, sourceOf } from '@monitor/etl';
import { defineQuery, openStore, type Reader, type Store, systemClock } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const file = fileURLToPath(new URL('../../../../shared/data/cordis-citizen-science.csv', import.meta.url));
const isThere = existsSync(file);
if (!isThere) console.warn(`SKIPPED: ${file} is not there, so nothing is proved about a file that nobody here designed.`);

const viewer = { account: 'test', role: 'analyst', districts: 'all' } as const;
const everything = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]));
const rowsOf = (table: string) => defineQuery({ name: `all-${table}`, scope: 'everyone', params: z.object({}), row: everything, sql: `SELECT * FROM ${table} ORDER BY ALL` });

describe.skipIf(!isThere)('the CORDIS file, in a data folder of its own under a second jurisdiction', () => {
  let dataDir: string;
  let store: Store;
  let reader: Reader;
  const all = async (table: string) => (await reader.ask(rowsOf(table), {}, viewer)).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join('；') : String(value ?? '')])));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cordis-'));
    const folder = join(dataDir, 'incoming');
    await mkdir(folder);
    await cp(file, join(folder, 'cordis-citizen-science.csv'));
    await cp(own('eu-citizen-science.yaml'), join(dataDir, 'jurisdiction.yaml'));
    const text = (await readFile(own('cordis.yaml'), 'utf8')).replace('./cordis,', `${folder},`);
    const { profile, faults } = parseProfile(text, 'cordis.yaml');
    if (profile === null) throw new Error(JSON.stringify(faults));
    const judging = await dataJudging(dataDir);
    store = await openStore({ dataDir, timeZone: judging.jurisdiction.timeZone });
    const source = sourceOf({ profile, text }, { ledger: store.ledger, secret: () => undefined });
    const order = { store, clock: systemClock, trigger: 'command', requestedBy: 'test', source, ...(await currentJudging(store.ledger, judging)) } as const;
    const { edition } = await runPipeline(order);
    reader = store.warehouse.reader(edition ?? '');
  }, 180_000);

  afterAll(async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('gives 22 consortia, each with its lead and its members', async () => {
    const [consortia, members] = [await all('consortium'), await all('membership')];
    expect(consortia).toHaveLength(22);
    expect(members.filter(({ tier }) => tier === 'lead')).toHaveLength(22);
    expect(members.filter(({ tier }) => tier === 'core')).toHaveLength(257);
    expect(members.filter(({ exit_reason }) => exit_reason === 'Participation ended')).toHaveLength(10);
    expect(consortia.find(({ code }) => code === 'CAPTOR')).toMatchObject({ district: 'ES', sector: 'ict', recognised: '2016-01-01', status: 'dissolved', status_since: '2018-12-31' });
  });

  it('keeps a strand outside the list as such', async () => {
    const consortia = await all('consortium');
    expect(consortia.filter(({ sector }) => sector === 'other').map(({ code }) => code)).toEqual(['DIONE']);
    expect(consortia.filter(({ sector }) => sector === 'climate')).toHaveLength(6);
    const [note] = (await all('rejection')).filter(({ code, source_row }) => code === 'not_in_list' && source_row === '0');
    expect(note?.message).toContain('“H2020-EU.2.1.6.” 7 行');
  });

  it('names units provisionally, by name and country, and takes none of them for a credit code', async () => {
    const units = await all('organisation');
    expect(units).toHaveLength(229);
    expect(units.every(({ uscc }) => uscc?.startsWith('name:'))).toBe(true);
    const namesakes = units.filter(({ name }) => name === 'INTERNATIONAL SOLID WASTE ASSOCIATION');
    expect(namesakes.map(({ district }) => district)).toEqual(expect.arrayContaining(['AT', 'NL']));
  });

  it('keys the project that has no number by its short title', async () => {
    const projects = await all('project');
    expect(projects).toHaveLength(22);
    expect(projects.filter(({ code }) => !/^\d{6}$/u.test(code ?? '')).map(({ code }) => code)).toEqual(['OMNISCIENTS']);
  });

  // The source itself rounds each part: OMNISCIENTS' ten parts come to 0.02 more than its whole. Half a cent per part is allowed for.
  it('adds coordinator and participants up to the EU contribution for 22 of 22', async () => {
    const [projects, entries] = [await all('project'), await all('fund_entry')];
    const told = projects.map(({ code = '', budget = '' }) => {
      const parts = entries.filter(({ project, kind }) => project === code && kind === 'allocated').map(({ amount = '' }) => parseYuan(amount));
      const off = addMoney(...parts) - parseYuan(budget);
      const size: Money = off < 0n ? -off : off;
      return { code, parts: parts.length, off: formatYuan(off), holds: compareMoney(size * 2n, BigInt(parts.length)) <= 0 };
    });
    expect(told.filter(({ holds }) => !holds)).toEqual([]);
    expect(told.filter(({ off }) => off !== '0.00')).toEqual([{ code: 'OMNISCIENTS', parts: 9, off: '0.02', holds: true }]);
    expect(told.filter(({ parts }) => parts > 1)).toHaveLength(22);
  });

  it('puts all 93 unreadable amounts into quarantine with reason and place, and nothing else', async () => {
    const rejections = await all('rejection');
    const amounts = rejections.filter(({ source_row }) => source_row !== '0');
    expect(amounts).toHaveLength(93);
    expect(new Set(amounts.map(({ original, record, field, code }) => `${original}|${record}|${field}|${code}`))).toEqual(new Set(['No data|fund_entry|amount|not_a_number']));
    expect(amounts.every(({ source_cell = '', source_row = '', message = '' }) => /^A[DE]\d+$/u.test(source_cell) && source_cell.endsWith(source_row) && message.includes('No data'))).toBe(true);
    expect(amounts.filter(({ source_cell }) => source_cell?.startsWith('AD'))).toHaveLength(8);
  });

  it('is refused by a program that takes the folder for another place', async () => {
    const another = { ...(await dataJudging(dataDir)) };
    await expect(refuseOtherJurisdiction(store.ledger, { ...another, jurisdiction: { ...another.jurisdiction, id: 'changchun' } })).rejects.toThrow(/属于辖区“eu-citizen-science”/u);
    await writeFile(join(dataDir, 'jurisdiction.yaml'), (await readFile(own('eu-citizen-science.yaml'), 'utf8')).replace('code: EUR', 'code: euro').replace("timeZone: Europe/Brussels", 'timeZone: Brussels'));
    await expect(dataJudging(dataDir)).rejects.toThrow(/money\.code/u);
  });

  it('judges no year where no scheme holds', async () => {
    expect(await all('evaluation_year')).toEqual([]);
  });
});
