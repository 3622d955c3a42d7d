import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, createRandom, policyOf, type Random } from '@monitor/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packText } from '../../../etl/src/freeze/packed-text.js';
import type { RecordedYear } from '../../../etl/src/freeze/record-year.js';
import type { RecordedAnswer } from '../../../etl/src/freeze/recorded-answer.js';
import { replayAnswers } from '../../../etl/src/freeze/replay-answers.js';
import { differenceToStored } from '../../../etl/src/freeze/stored-verdicts.js';
import { inputText, readInputText, resultText } from '../../../etl/src/freeze/year-text.js';
import { verdictsOf } from '../../../etl/src/judge/judge-year.js';
import { units } from '../../../etl/src/judge/units.query.js';
import { entry, runNode } from '../../faults/process.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';
import { recordedCity } from './a-recorded-city.js';

let warehouse: TinyWarehouse;
let city: Awaited<ReturnType<typeof recordedCity>>;
beforeAll(async () => {
  warehouse = await openTinyWarehouse();
  city = await recordedCity(warehouse);
});
afterAll(() => warehouse.close());

const policy = policyOf(builtInPolicies, 2025);
const hashOf = async (lines: readonly string[]): Promise<string> => (await packText(lines)).hash;
const resultsHash = async (answers: readonly RecordedAnswer[], { record }: RecordedYear = city): Promise<string> =>
  hashOf(await resultText(await verdictsOf({ asker: replayAnswers(answers), policy, day: record.day })));

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const drawn = items.map((item) => ({ item, at: random.next() })).sort((left, right) => left.at - right.at);
  return drawn.map(({ item }) => item);
};

it('judges from the record what the engine holds', async () => {
  expect(await differenceToStored(city.writer, 2025, city.verdicts)).toBeNull();
  expect(city.verdicts.get('consortium_score')).toMatchObject([
    { consortium: 'LHT-1', grade: 'excellent' }, { consortium: 'LHT-2', grade: 'good' }, { consortium: 'LHT-3', grade: 'good' }, { consortium: 'LHT-4', rank: null }, { consortium: 'LHT-5', grade: 'not_due' },
  ]);
  expect(await resultsHash(city.record.answers)).toBe(await hashOf(await resultText(city.verdicts)));
});

it('gives one hash over 20 shuffles of the answers', async () => {
  const official = await hashOf(await resultText(city.verdicts));
  const random = createRandom(20_260_701);
  const hashes = new Set<string>();
  for (let draw = 0; draw < 20; draw += 1) hashes.add(await resultsHash(city.record.answers.map((answer) => ({ ...answer, rows: shuffled(answer.rows, random) }))));
  expect([...hashes]).toEqual([official]);
});

it('gives one hash in every time zone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inputs-'));
  const file = join(folder, 'inputs.txt');
  await writeFile(file, inputText(city.record).map((line) => `${line}\n`).join(''));
  const official = await hashOf(await resultText(city.verdicts));
  for (const TZ of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    const { out, err } = await runNode([entry('tests/etl/freeze/hash-of-inputs.mjs'), file], { TZ });
    expect([TZ, out.trim(), err]).toEqual([TZ, official, '']);
  }
  await rm(folder, { recursive: true });
});

it('answers only what was asked then', async () => {
  const replay = replayAnswers(city.record.answers);
  expect(await replay.ask(units, city.record.day)).toHaveLength(5);
  await expect(replay.ask(units, { ...city.record.day, as_of: '2026-07-01' })).rejects.toThrow('没有“units to judge”的取数结果');
});

it('reads its inputs back as they were, and notices a missing line', () => {
  const text = inputText(city.record);
  expect(readInputText(text)).toEqual(city.record);
  expect(() => readInputText(text.slice(0, -1))).toThrow('留存的内容不完整');
});

it('gives other inputs or other verdicts another hash', async () => {
  const without = city.record.answers.map((answer) => (answer.question === 'breaches' ? { ...answer, rows: [] } : answer));
  expect(await resultsHash(without)).not.toBe(await resultsHash(city.record.answers));
  expect(await hashOf(inputText({ ...city.record, answers: without }))).not.toBe(await hashOf(inputText(city.record)));
});
