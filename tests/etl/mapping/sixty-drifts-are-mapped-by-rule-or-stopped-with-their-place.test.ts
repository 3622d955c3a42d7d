import { WorkbookReaders } from '@monitor/etl';
import { afterAll, describe, expect, test } from 'vitest';
import { SeededRandom, sized } from '../../faults/hostile-random.js';
import { type Drifted, drifts, type Format } from './drift-variants.js';
import { csvOf, jsonOf, workbookOf } from './generated-files.js';
import { ledgerProfile, someEntries, told, type TrueEntry } from './ledger-sample.js';
import { mapFiles, type Mapped } from './mapped.js';

const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());

const fileOf = ({ sheets, head }: Drifted, format: Format): string | Buffer => {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('a file without sheets');
  if (format === 'csv') return csvOf(sheet);
  return format === 'xlsx' ? workbookOf(sheets) : jsonOf(sheet, head);
};

const profileOf = ({ profile = {} }: Drifted, format: Format): object => {
  const base = ledgerProfile(format === 'json');
  const { placed, ...rest } = profile as { placed?: (profile: typeof base) => object };
  return { ...base, ...rest, ...(placed === undefined ? {} : placed(base)) };
};

const wrongOf = (mapped: Mapped, entries: readonly TrueEntry[]): unknown[] => {
  const known = new Map(entries.map((entry) => [entry.entry, entry]));
  return mapped.records.filter(({ values }) => {
    const truth = known.get(String(values['entry']));
    return truth === undefined || values['amount'] !== told(truth.cents) || values['booked'] !== truth.booked || values['uscc'] !== truth.uscc;
  });
};

const isNote = ({ message, code }: Mapped['rejections'][number]): boolean => message.startsWith('提示') || code === 'subtotal_row';

const seeds = Array.from({ length: sized(1, 3) }, (_none, index) => index + 1);
const formats: readonly Format[] = ['csv', 'xlsx', 'json'];

describe.each(formats)('%s', (format) => {
  test.each(Object.keys(drifts))('%s', async (name) => {
    for (const seed of seeds) {
      const random = new SeededRandom(seed * 7919 + name.length);
      const entries = someEntries(random, 6);
      const drift = drifts[name]?.(entries, random, format);
      if (drift === undefined) throw new Error(name);
      const mapped = await mapFiles({ profile: profileOf(drift, format), files: { [`台账.${format}`]: fileOf(drift, format) }, readers });
      const refusals = mapped.rejections.filter((rejection) => !isNote(rejection));
      expect(wrongOf(mapped, entries)).toEqual([]);
      if (drift.becomes === 'mapped') expect([mapped.records.length, refusals]).toEqual([entries.length, []]);
      if (drift.becomes === 'stopped') expect(mapped.records).toEqual([]);
      if (drift.becomes !== 'mapped') expect(refusals.length).toBeGreaterThan(0);
      if (drift.becomes === 'rows') expect(mapped.records.length + new Set(refusals.map(({ row }) => row)).size).toBe(entries.length);
      for (const { message, cell, sheet } of refusals) {
        expect(message).toMatch(/请/u);
        expect(cell !== '' || /“.+”/u.test(message), message).toBe(true);
        if (format === 'xlsx') expect(sheet !== '' || message.includes('台账'), message).toBe(true);
      }
    }
  });
});
