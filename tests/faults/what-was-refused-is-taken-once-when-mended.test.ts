import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../etl/mapping/ledger-sample.js';
import { aFile, aLine, aQuarantineBay } from '../etl/quarantine/quarantine-bay.js';
import { SeededRandom } from './hostile-random.js';
import { faultSeed, isFull, LONG } from './size.js';
import { tellRow } from './tell-row.js';

const FILES = 100;
const LINES = isFull ? 2000 : 20;
/** One line in twenty is bad. */
const ONE_IN = 20;
const unreadable = ['约三十万', '', '12.1234567', 'abc', '#REF!'] as const;

const known = { 市里给的: '市财政专项' };
const mended = { ...known, 局里给的: '市财政专项' };

interface Line {
  readonly entry: string;
  readonly cents: bigint;
  /** What stands there instead: a word that the dictionary does not know, or an amount that is none. */
  readonly spoilt: 'word' | 'amount' | null;
  readonly instead: string;
}

const random = new SeededRandom(faultSeed);
const files: Line[][] = Array.from({ length: FILES }, (_file, file) =>
  Array.from({ length: LINES }, (_line, line) => {
    const isBad = line % ONE_IN === file % ONE_IN;
    return { entry: `V${file}-${line}`, cents: BigInt(1 + random.below(90_000_000)), spoilt: isBad ? random.of(['word', 'amount'] as const) : null, instead: random.of(unreadable) };
  }));
const all = files.flat();
const bad = all.filter(({ spoilt }) => spoilt !== null);

const written = (lines: readonly Line[], isCorrected: boolean): string =>
  aFile(...lines.map(({ entry, cents, spoilt, instead }) => aLine(entry, { source: spoilt === 'word' ? '局里给的' : '市里给的', amount: spoilt === 'amount' && !isCorrected ? instead : told(cents) })));
const folderOf = (isCorrected: boolean): Record<string, string> =>
  Object.fromEntries(files.map((lines, file) => [`l-${String(file).padStart(3, '0')}.csv`, written(lines, isCorrected)]));

const sumOf = (lines: readonly Line[]) => ({ rows: lines.length, cents: lines.reduce((sum, { cents }) => sum + cents, 0n) });
const inCents = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
};

let bay: Awaited<ReturnType<typeof aQuarantineBay>>;
beforeAll(async () => {
  bay = await aQuarantineBay(folderOf(false));
}, LONG);
afterAll(() => bay?.close());

const stands = async () => {
  const found = await bay.sums();
  return { rows: found?.rows ?? 0, cents: inCents(found?.total ?? '0') };
};

test('one row in twenty is refused in every file, mended by the dictionary or at its source, and taken once however often it is read again', { timeout: LONG }, async () => {
  const first = await bay.run(known);
  expect(first).toMatchObject({ state: 'published', filesRead: FILES, rowsRejected: bad.length });
  expect(await stands()).toEqual(sumOf(all.filter(({ spoilt }) => spoilt === null)));

  bay.city.wait(86_400);
  const byWords = await bay.run(mended, true);
  expect(byWords.state).toBe('published');
  expect(await stands()).toEqual(sumOf(all.filter(({ spoilt }) => spoilt !== 'amount')));

  bay.city.wait(86_400);
  await bay.finance.write(folderOf(true));
  const byFiles = await bay.run(mended);
  expect(byFiles.state).toBe('published');
  const whole = sumOf(all);
  expect(await stands()).toEqual(whole);

  for (let again = 0; again < 2; again += 1) expect(await bay.run(mended, true)).toMatchObject({ state: 'unchanged', edition: byFiles.edition });
  const last = await stands();
  expect(last).toEqual(whole);

  const [before, words, corrected] = await Promise.all([first, byWords, byFiles].map(({ runId }) => bay.kept(runId)));
  expect(before?.filter(({ mended_run: run }) => run === 0)).toHaveLength(bad.length);
  expect(words?.filter(({ fate, mended_run: run }) => fate === 'taken' && run === byWords.runId)).toHaveLength(bad.filter(({ spoilt }) => spoilt === 'word').length);
  expect(corrected?.filter(({ fate, mended_run: run }) => fate === 'taken' && run === byFiles.runId)).toHaveLength(bad.filter(({ spoilt }) => spoilt === 'amount').length);
  expect(corrected?.every(({ first_run: run }) => run === first.runId)).toBe(true);

  tellRow({ fault: 'D4 quarantine, mended and replayed twice', runs: 5, lost: Math.max(0, whole.rows - last.rows), doubled: Math.max(0, last.rows - whole.rows), torn: last.cents === whole.cents ? 0 : 1, note: `${FILES} files, ${whole.rows} rows, ${bad.length} refused; seed ${faultSeed}` });
});
