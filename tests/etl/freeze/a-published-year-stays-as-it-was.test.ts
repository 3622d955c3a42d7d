import { basisState, changchun } from '@monitor/domain';
import { freezeYear } from '@monitor/etl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFrozen, verifyEvaluation } from '../../../etl/src/freeze/verify-evaluation.js';
import { aFolder, aFundLine, type Folder, fundHead, soundFiles } from '../pipeline/a-folder.js';
import { aStore, judging, type TestStore } from '../pipeline/a-store.js';

let city: TestStore;
let folder: Folder;
beforeAll(async () => {
  city = await aStore();
  folder = await aFolder(soundFiles());
});
afterAll(async () => {
  await city.close();
  await folder.remove();
});

const freeze = (year = 2024) => freezeYear({ store: city.current(), ...judging, year, frozenBy: 'officer' });
const stateOf = async (year: number) => {
  const { ledger } = city.current();
  const edition = await ledger.published();
  return basisState({ edition: edition?.id ?? '', yearHash: edition?.yearHashes?.[year] ?? null }, (await ledger.evaluations(year)).at(-1) ?? null);
};
const verify = async (id: string) => {
  const { ledger } = city.current();
  const evaluation = (await ledger.evaluations()).find((each) => each.id === id);
  if (evaluation === undefined) throw new Error(`no evaluation ${id}`);
  return verifyEvaluation(await readFrozen(ledger, evaluation), changchun);
};

test('before any load nothing can be published', async () => {
  await expect(freeze()).rejects.toThrow('还没有任何已发布的数据，无法发布年度评价');
});

test('a year is published with its inputs and results and judged alike from them alone', async () => {
  await city.load(folder.path);
  expect(await stateOf(2024)).toBe('unfrozen');
  expect(await freeze()).toMatchObject({ id: '2024-1', number: 1, edition: 'e000001', scheme: 'changchun-2025@1.2.0', jurisdiction: `changchun@${changchun.version}`, supersedes: null, frozenBy: 'officer' });
  expect(await stateOf(2024)).toBe('as_frozen');
  expect((await verify('2024-1')).difference).toBeNull();
});

test('nothing new is not published again, nor a year without data', async () => {
  await expect(freeze()).rejects.toThrow('完全一致，无需再次发布');
  await expect(freeze(2019)).rejects.toThrow('2019 年没有可评价的数据');
});

test('a later correction makes another evaluation beside the first, and both still hold', async () => {
  await folder.write({ '经费台账-2024.csv': `${fundHead}\n${aFundLine('JF-1', { amount: '5000000.00' })}\n` });
  await city.load(folder.path);
  expect(await stateOf(2024)).toBe('basis_changed');
  expect(await freeze()).toMatchObject({ id: '2024-2', number: 2, edition: 'e000002', supersedes: '2024-1', basisChanged: true });
  expect(await stateOf(2024)).toBe('as_frozen');
  expect((await city.current().ledger.evaluations(2024)).map(({ id, basisChanged }) => [id, basisChanged])).toEqual([['2024-1', false], ['2024-2', true]]);
  expect((await verify('2024-1')).difference).toBeNull();
  expect((await verify('2024-2')).difference).toBeNull();
});

test('other inputs give another result, and the first row that differs is named', async () => {
  const { ledger } = city.current();
  const [evaluation] = await ledger.evaluations(2024);
  if (evaluation === undefined) throw new Error('nothing frozen');
  const frozen = await readFrozen(ledger, evaluation);
  const inputs = frozen.inputs.map((line) => line.replace('"submitted":"2025-03-20"', '"submitted":"2025-04-20"'));
  const { difference } = await verifyEvaluation({ ...frozen, inputs }, changchun);
  expect(difference).toMatchObject({ table: 'consortium_score', row: 'LHT-001', field: 'adjustments', kept: '[]' });
});

test('an evaluation of another city is refused', async () => {
  const { ledger } = city.current();
  const [evaluation] = await ledger.evaluations(2024);
  if (evaluation === undefined) throw new Error('nothing frozen');
  await expect(verifyEvaluation(await readFrozen(ledger, evaluation), { ...changchun, id: 'jilin' })).rejects.toThrow(`属于 changchun@${changchun.version}，本程序按 jilin@`);
});
