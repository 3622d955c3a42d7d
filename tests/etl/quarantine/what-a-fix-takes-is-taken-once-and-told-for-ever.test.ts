import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFile, aLine, aQuarantineBay } from './quarantine-bay.js';

const [FILES, LINES] = [100, 20];
const nameOf = (file: number): string => `l-${String(file).padStart(3, '0')}.csv`;
/** The seventh line of every file uses a word that the dictionary does not know: one row in twenty. */
const files = Object.fromEntries(Array.from({ length: FILES }, (_none, file) => [nameOf(file), aFile(...Array.from({ length: LINES }, (_line, line) => aLine(`V${file}-${line}`, { source: line === 6 ? '局里给的' : '市里给的' })))]));

const known = { 市里给的: '市财政专项' };
const mended = { ...known, 局里给的: '市财政专项' };

let bay: Awaited<ReturnType<typeof aQuarantineBay>>;
beforeAll(async () => {
  bay = await aQuarantineBay(files);
}, 120_000);
afterAll(() => bay.close());

test('a word added to the dictionary brings in every row that was refused, once, however often it is read again', { timeout: 240_000 }, async () => {
  const first = await bay.run(known);
  expect(first).toMatchObject({ state: 'published', filesRead: FILES, rowsRejected: FILES });
  expect(await bay.sums()).toEqual({ rows: FILES * (LINES - 1), total: '19019' });

  bay.city.wait(86_400);
  const replayed = await bay.run(mended, true);
  expect(replayed.state).toBe('published');
  expect(await bay.sums()).toEqual({ rows: FILES * LINES, total: '20020' });
  expect(await bay.run(mended, true)).toMatchObject({ state: 'unchanged', edition: replayed.edition });
  expect(await bay.sums()).toEqual({ rows: FILES * LINES, total: '20020' });

  const { ledger } = bay.city.current();
  expect((await ledger.quarantines({ limit: 10 })).map(({ runId, rows, byCode }) => ({ runId, rows, byCode }))).toEqual([
    { runId: replayed.runId, rows: FILES, byCode: {} },
    { runId: first.runId, rows: FILES, byCode: { not_in_list: FILES } },
    { runId: 1, rows: 0, byCode: {} },
  ]);
  const before = await bay.kept(first.runId);
  expect(before.slice(0, 1)).toMatchObject([{ source: 'finance', owner: '财务处', source_path: `finance/${nameOf(0)}`, source_row: 8, source_cell: 'E8', field: 'source', code: 'not_in_list', original: '局里给的', first_run: first.runId, first_at: '2026-07-15T02:00:00.000Z', mended_run: 0, fate: '' }]);
  const after = await bay.kept(replayed.runId);
  expect(after.every((row) => row.fate === 'taken' && row.mended_run === replayed.runId && row.first_run === first.runId)).toBe(true);
  expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
});

test('a row that is still refused keeps the day it was first seen, and one that is gone is told apart from one that was taken', { timeout: 240_000 }, async () => {
  await bay.finance.write({ [nameOf(0)]: aFile(aLine('W1', { amount: '十元' }), aLine('W2', { amount: 'abc' }), aLine('W3', { amount: '-' })) });
  const first = await bay.run(mended);
  const seen = await bay.kept(first.runId);
  const refused = seen.filter((row) => row.mended_run === 0).map(({ source_cell, original }) => [source_cell, original]);
  expect(refused.length).toBeGreaterThanOrEqual(2);
  bay.city.wait(86_400);
  await bay.finance.write({ [nameOf(0)]: aFile(aLine('W1'), aLine('W2', { amount: 'abc' })) });
  const second = await bay.run(mended);
  const told = new Map((await bay.kept(second.runId)).filter(({ source_path: path, first_run: run }) => path === `finance/${nameOf(0)}` && run === first.runId).map((row) => [row.source_cell, row]));
  expect(told.get('I3')).toMatchObject({ original: 'abc', mended_run: 0, first_at: seen.find(({ source_cell: cell }) => cell === 'I3')?.first_at });
  expect(told.get('I2')).toMatchObject({ original: '十元', mended_run: second.runId, fate: 'taken' });
  expect(told.get('I4')).toMatchObject({ mended_run: second.runId, fate: 'gone' });
});

test('an edition made again from the archive tells the same as when it was published', { timeout: 240_000 }, async () => {
  const { ledger, warehouse } = bay.city.current();
  const published = await ledger.published();
  const kept = await ledger.quarantineOfEdition(published?.id ?? '');
  const { keepQuarantine } = await import('../../../etl/src/quarantine/keep-quarantine.js');
  const { rebuildEdition } = await import('../../../etl/src/pipeline/rebuild-edition.js');
  const { PhaseLog } = await import('../../../etl/src/pipeline/phase-log.js');
  if (published === null) throw new Error('Nothing is published');
  await rebuildEdition({ ...bay.city.order(''), phases: new PhaseLog(() => undefined), check: () => undefined }, published);
  const again = await keepQuarantine(bay.city.current(), await warehouse.createEdition('look', published.id));
  await warehouse.dropEdition('look');
  expect(again).toMatchObject({ sha256: kept?.sha256, rows: kept?.rows });
});
