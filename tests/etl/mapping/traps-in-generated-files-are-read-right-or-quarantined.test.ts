import { WorkbookReaders } from '@monitor/etl';
import { afterAll, expect, test } from 'vitest';
import { SeededRandom, sized } from '../../faults/hostile-random.js';
import { told } from './ledger-sample.js';
import { mapFiles } from './mapped.js';
import { trapFile } from './trap-files.js';

const readers = new WorkbookReaders({ size: 1 });
afterAll(() => readers.close());

const FILES = sized(60, 500);

test(`of ${FILES} files every row is loaded as it was meant or refused with its cell`, { timeout: 600_000 }, async () => {
  let [loaded, kept] = [0, 0];
  for (let seed = 1; seed <= FILES; seed += 1) {
    const file = trapFile(new SeededRandom(seed * 104_729));
    const mapped = await mapFiles({ profile: file.profile, files: { [file.name]: file.bytes }, readers });
    const label = `seed ${seed} ${file.name}`;
    const known = new Map(file.readable.map((entry) => [entry.entry, entry]));
    const found = mapped.records.map(({ values }) => ({ entry: values['entry'], amount: values['amount'], booked: values['booked'], uscc: values['uscc'] }));
    const wrong = found.filter(({ entry, amount, booked, uscc }) => {
      const truth = known.get(String(entry));
      return truth === undefined || amount !== told(truth.cents) || booked !== truth.booked || uscc !== truth.uscc;
    });
    expect(wrong, label).toEqual([]);
    expect(new Set(found.map(({ entry }) => entry)), label).toEqual(new Set(file.readable.map(({ entry }) => entry)));
    const rows = new Set(mapped.rejections.filter(({ row, code }) => row > 0 && code !== 'subtotal_row').map(({ sheet, row }) => `${sheet}/${row}`));
    expect(rows.size, label).toBeGreaterThanOrEqual(file.refused.length);
    expect(mapped.rejections.every(({ message, cell, row }) => /“.+”|请|提示/u.test(message) && (row === 0 || cell !== '')), label).toBe(true);
    loaded += file.readable.length;
    kept += file.refused.length;
  }
  expect(loaded).toBeGreaterThan(FILES * 4);
  expect(kept).toBeGreaterThan(FILES / 2);
});
