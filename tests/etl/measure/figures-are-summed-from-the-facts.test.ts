import { builtInPolicies } from '@monitor/domain';
import { defineQuery, type Writer } from '@monitor/store';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fillFigures } from '../../../etl/src/measure/figures/fill-figures.js';
import { aConsortium, aFundEntry, anEvaluationYear, anOutcome, aProject, aTask, type Fact, type Facts } from '../builders/facts.js';
import { figured } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const YEARS = [2023, 2024, 2025];
const one = fc.constantFrom;
const consortium = one('LHT-1', 'LHT-2', 'LHT-9');
const day = fc.tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 1, max: 12 }), one(1, 15, 28)).map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const cents = fc.integer({ min: 0, max: 10_000_000_000 }).map((amount) => (amount / 100).toFixed(2));
const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { minLength: 1, maxLength: 25 });
const project = one('XM-1', 'XM-2');

const city: fc.Arbitrary<Facts> = fc.record({
  fund_entry: some(fc.record({ consortium, project, booked: day, amount: cents, kind: one('planned', 'allocated', 'spent', 'refunded'), source: one('city', 'district', 'own', 'loan'), category: one('equipment', 'labour') }).map(aFundEntry)),
  outcome: some(fc.record({ consortium, project: fc.option(project, { nil: null }), kind: one('patent', 'contract', 'transfer', 'revenue', 'analysis'), achieved: day, amount: fc.option(cents, { nil: null }), evidence: one(null, '', '证书.pdf') }).map(anOutcome)),
  project: fc.constant(['XM-1', 'XM-2'].flatMap((code) => ['LHT-1', 'LHT-2'].map((owner) => aProject({ code, consortium: owner })))),
  task: some(fc.record({ consortium, project, due: day, accepted: fc.option(day, { nil: null }) }).map(aTask)),
});

const around: Facts = {
  evaluation_year: YEARS.map(anEvaluationYear),
  consortium: [aConsortium(), aConsortium({ code: 'LHT-2', recognised: '2024-06-01' })],
};

const told = (name: string, columns: string) =>
  defineQuery({ name, scope: 'everyone', params: z.object({}), row: z.object({ line: z.string() }), sql: `SELECT concat(${columns}) AS line FROM ${name} AS t ORDER BY line` });

const tables = {
  money_year: told('money_year', "t.consortium, ' ', toString(t.year), ' ', t.source, ' ', t.category, ' ', t.kind, ' ', toDecimalString(t.amount, 2), ' ', toString(t.lines)"),
  money_month: told('money_month', "t.consortium, ' ', toString(t.year), ' ', toString(t.month), ' ', toString(t.fiscal), ' ', t.kind, ' ', toDecimalString(t.amount, 2), ' ', toString(t.lines)"),
  result_year: told('result_year', "t.consortium, ' ', toString(t.year), ' ', t.kind, ' ', toString(t.results), ' ', toString(t.with_evidence), ' ', toDecimalString(t.amount, 2)"),
};
const linesOf = async (writer: Writer, table: keyof typeof tables): Promise<string[]> => (await writer.ask(tables[table], {})).map(({ line }) => line);

const fen = (text: Fact[string] | undefined): bigint => BigInt(String(text ?? '0.00').replace('.', ''));
const yuan = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
const isCounted = ({ consortium: owner }: Fact, year: number): boolean => YEARS.includes(year) && (owner === 'LHT-1' || (owner === 'LHT-2' && year >= 2024));

/** Sums kept under a key, told as `key amounts…`, in order. */
const summed = (rows: readonly (readonly [key: string, ...amounts: bigint[]])[], asText: (amounts: readonly bigint[]) => string): string[] => {
  const sums = new Map<string, bigint[]>();
  for (const [key, ...amounts] of rows) sums.set(key, amounts.map((amount, at) => amount + (sums.get(key)?.[at] ?? 0n)));
  return [...sums].map(([key, amounts]) => `${key} ${asText(amounts)}`).sort();
};

const moneyOf = (facts: Facts, keyOf: (entry: Fact, year: number, month: number) => string): string[] =>
  summed(
    (facts['fund_entry'] ?? []).flatMap((entry) => {
      const [year = 0, month = 0] = String(entry['booked']).split('-').map(Number);
      return isCounted(entry, year) ? [[keyOf(entry, year, month), fen(entry['amount']), 1n] as const] : [];
    }),
    ([amount = 0n, lines = 0n]) => `${yuan(amount)} ${lines}`,
  );

it('for any ledger and register, and again alike when single years are filled anew', async () => {
  await fc.assert(
    fc.asyncProperty(city, async (facts) => {
      const writer = await figured(warehouse, { ...around, ...facts });
      const moneyYear = moneyOf(facts, ({ consortium: owner, source, category, kind }, year) => `${String(owner)} ${year} ${String(source)} ${String(category)} ${String(kind)}`);
      const moneyMonth = moneyOf(facts, ({ consortium: owner, source, kind }, year, month) => `${String(owner)} ${year} ${month} ${String(source === 'city' || source === 'district')} ${String(kind)}`);
      const results = summed(
        (facts['outcome'] ?? []).flatMap((each) => {
          const year = Number(String(each['achieved']).slice(0, 4));
          const hasEvidence = each['evidence'] !== null && each['evidence'] !== '';
          return isCounted(each, year) ? [[`${String(each['consortium'])} ${year} ${String(each['kind'])}`, 1n, hasEvidence ? 1n : 0n, fen(each['amount'] ?? '0.00')] as const] : [];
        }),
        ([count = 0n, withEvidence = 0n, amount = 0n]) => `${count} ${withEvidence} ${yuan(amount)}`,
      );
      const expected = { money_year: moneyYear, money_month: moneyMonth, result_year: results };
      for (const table of ['money_year', 'money_month', 'result_year'] as const) expect((await linesOf(writer, table)).sort(), table).toEqual(expected[table]);
      await fillFigures(writer, builtInPolicies, [2024]);
      for (const table of ['money_year', 'money_month', 'result_year'] as const) expect((await linesOf(writer, table)).sort(), `${table} again`).toEqual(expected[table]);
    }),
    { numRuns: 6 },
  );
}, 120_000);
