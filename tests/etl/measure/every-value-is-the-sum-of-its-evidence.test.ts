import { defineQuery } from '@monitor/store';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { measures } from '../../../etl/src/measure/registry.js';
import {
  aConsortium, aFundEntry, aMembership, aMilestone, anEvaluationYear, anOrganisation, anOutcome, aPlatform, aProject, aProjectUnit, aReportItem, aSignature, aTask,
  creditCodeOf, type Facts,
} from '../builders/facts.js';
import { measured } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const consortium = fc.constantFrom('LHT-1', 'LHT-2', 'LHT-9');
const uscc = fc.integer({ min: 1, max: 6 }).map(creditCodeOf);
const day = fc.tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28)).map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const maybeDay = fc.option(day, { nil: null });
const cents = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => (amount / 100).toFixed(2));
const one = fc.constantFrom;
const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { minLength: 1, maxLength: 12 });

const city: fc.Arbitrary<Facts> = fc.record({
  membership: some(fc.record({ consortium, uscc, joined: day, left_on: maybeDay, tier: one('lead', 'core', 'general'), exit_reason: one(null, '法人注销', '退出') }).map(aMembership)),
  signature: some(fc.record({ consortium, uscc, signed: day, signer: one('legal_representative', 'agent') }).map(aSignature)),
  platform: some(fc.record({ consortium, level: one('national', 'provincial', 'city'), operators: fc.array(uscc, { maxLength: 3 }), since: day, until: maybeDay }).map(aPlatform)),
  project: some(fc.record({ consortium, level: one('national', 'city', 'district', 'enterprise'), lead: uscc, started: day, status: one('running', 'accepted', 'withdrawn'), status_since: day }).map(aProject)),
  project_unit: some(fc.record({ consortium, uscc, project: one('XM-1', 'XM-2') }).map(aProjectUnit)),
  task: some(fc.record({ consortium, due: day, accepted: maybeDay, direction: one('max', 'min'), target: one('0.000001', '3', '999999999999'), actual: one(null, '0', '2', '999999999999') }).map(aTask)),
  milestone: some(fc.record({ consortium, planned: day, actual: maybeDay }).map(aMilestone)),
  fund_entry: some(fc.record({ consortium, booked: day, amount: cents, kind: one('planned', 'allocated', 'spent', 'refunded'), source: one('city', 'district', 'own', 'loan', 'compensation') }).map(aFundEntry)),
  outcome: some(fc.record({ consortium, kind: one('patent', 'software', 'standard', 'contract', 'transfer', 'revenue', 'scenario', 'analysis'), achieved: day, amount: fc.option(cents, { nil: null }), owners: fc.array(uscc, { maxLength: 3 }), origin: fc.option(uscc, { nil: null }), registration: one(null, 'ZL-1', 'ZL-2'), level: one(null, 'national', 'city') }).map(anOutcome)),
  report_item: fc.constant(['LHT-1', 'LHT-2', 'LHT-9'].map((code) => aReportItem({ consortium: code, year: 2024, value: '3' }))),
});

const around: Facts = {
  evaluation_year: [2023, 2024, 2025].map(anEvaluationYear),
  consortium: [aConsortium(), aConsortium({ code: 'LHT-2', recognised: '2024-06-01', status: 'revoked', status_since: '2025-03-01' })],
  organisation: [1, 2, 3, 4, 5, 6].map((number) => anOrganisation({ uscc: creditCodeOf(number), kind: number > 4 ? 'university' : 'enterprise' })),
};

const both = (code: string, view: string) =>
  defineQuery({
    name: `value and evidence of ${code}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.object({ told: z.string(), rows: z.coerce.number(), twice: z.coerce.number() }),
    sql: `SELECT concat(e.consortium, ' ', toString(e.year), ' ', toString(sum(e.numerator)), ' ', toString(sum(e.denominator)), ' ', toString(count())) AS told, count() AS rows,
        count() - uniqExact(e.entity_key) AS twice
      FROM ${view} AS e GROUP BY e.consortium, e.year
      ORDER BY told`,
  });
const stored = (code: string) =>
  defineQuery({
    name: `value of ${code}`,
    scope: 'everyone',
    params: z.object({}),
    row: z.object({ told: z.string() }),
    sql: `SELECT concat(v.consortium, ' ', toString(v.year), ' ', toString(v.numerator), ' ', toString(v.denominator), ' ', toString(v.evidence)) AS told
      FROM measure_value AS v WHERE v.measure = '${code}' ORDER BY told`,
  });

it('holds for every measure and any facts, and no row is evidence twice', async () => {
  await fc.assert(
    fc.asyncProperty(city, async (facts) => {
      const writer = await measured(warehouse, { ...around, ...facts });
      for (const { code, view } of measures) {
        const rows = await writer.ask(both(code, view), {});
        expect(rows.map(({ told }) => told), code).toEqual((await writer.ask(stored(code), {})).map(({ told }) => told));
        expect(rows.filter(({ twice }) => twice !== 0), code).toEqual([]);
        expect(rows.some(({ told }) => told.startsWith('LHT-9')), code).toBe(false);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
