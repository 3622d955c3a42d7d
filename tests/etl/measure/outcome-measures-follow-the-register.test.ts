import { afterAll, beforeAll, expect, it } from 'vitest';
import { aConsortium, aMembership, anEvaluationYear, anOrganisation, anOutcome, creditCodeOf } from '../builders/facts.js';
import { evidenceOf, measured, valueOf, valuesOf } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const firm = creditCodeOf(1);
const college = creditCodeOf(2);
const stranger = creditCodeOf(3);
const around = {
  consortium: [aConsortium()],
  evaluation_year: [anEvaluationYear(2024), anEvaluationYear(2025)],
  organisation: [anOrganisation({ uscc: firm }), anOrganisation({ uscc: college, kind: 'university' }), anOrganisation({ uscc: stranger })],
  membership: [aMembership({ uscc: firm, tier: 'lead' }), aMembership({ uscc: college })],
};

it('counts a patent once per application number, owned by a member and born of a project', async () => {
  const writer = await measured(warehouse, {
    ...around,
    outcome: [
      anOutcome({ code: 'CG-A', registration: 'CN1', achieved: '2025-02-01', owners: [firm, college] }),
      anOutcome({ code: 'CG-B', registration: 'CN1', achieved: '2025-03-01', owners: [firm] }),
      anOutcome({ code: 'CG-C', registration: 'CN2', achieved: '2024-12-31', owners: [firm] }),
      anOutcome({ code: 'CG-D', registration: 'CN2', achieved: '2025-01-01', owners: [firm] }),
      anOutcome({ code: 'CG-E', registration: null, owners: [college, stranger] }),
      anOutcome({ code: 'CG-F', registration: 'CN3', owners: [stranger] }),
      anOutcome({ code: 'CG-G', registration: 'CN4', owners: [firm], project: null }),
      anOutcome({ code: 'CG-H', kind: 'software', owners: [college, firm], project: null }),
      anOutcome({ code: 'CG-I', kind: 'standard', owners: [firm, firm] }),
    ],
  });
  expect((await evidenceOf(writer, 'T1')).map(({ year, entity_key }) => `${year} ${entity_key}`)).toEqual(['2024 CG-C', '2025 CG-A', '2025 CG-E']);
  expect(await valueOf(writer, 'T1')).toEqual([2, 0, 2]);
  expect(await valueOf(writer, 'T2')).toEqual([2, 4, 4]);
  expect((await valuesOf(writer, 'T2'))[0]).toMatchObject({ year: 2024, numerator: 0, denominator: 1 });
});

it('sums registered contracts of members and leaves out a unit’s contract with itself', async () => {
  const contract = { kind: 'contract', registration: 'HT', amount: '100.10' };
  const writer = await measured(warehouse, {
    ...around,
    outcome: [
      anOutcome({ ...contract, owners: [firm], origin: null }),
      anOutcome({ ...contract, owners: [firm], origin: college }),
      anOutcome({ ...contract, owners: [firm], origin: firm }),
      anOutcome({ ...contract, owners: [stranger], origin: college }),
      anOutcome({ ...contract, owners: [stranger], origin: null }),
      anOutcome({ ...contract, owners: [firm], registration: null }),
    ],
  });
  expect(await valueOf(writer, 'T3')).toEqual([300.3, 0, 3]);
});

it('counts transfers, revenue, scenarios, standards, analyses and evidence', async () => {
  const writer = await measured(warehouse, {
    ...around,
    outcome: [
      anOutcome({ kind: 'transfer', origin: college, evidence: '转让合同', owners: [firm] }),
      anOutcome({ kind: 'transfer', origin: college, evidence: null, owners: [firm] }),
      anOutcome({ kind: 'transfer', origin: firm, evidence: '协议', owners: [firm] }),
      anOutcome({ kind: 'revenue', amount: '1234567.89' }),
      anOutcome({ kind: 'revenue', amount: null }),
      anOutcome({ kind: 'scenario' }),
      ...['international', 'national', 'industry', 'local', 'group', 'city', null].map((level) => anOutcome({ kind: 'standard', level })),
      ...[null, 'city', 'national', 'group'].map((level) => anOutcome({ kind: 'analysis', level })),
    ],
  });
  expect(await valueOf(writer, 'T4')).toEqual([1, 0, 1]);
  expect(await valueOf(writer, 'T5')).toEqual([1234567.89, 0, 2]);
  expect(await valueOf(writer, 'T6')).toEqual([1, 0, 1]);
  expect(await valueOf(writer, 'T7')).toEqual([12, 0, 7]);
  expect(await valueOf(writer, 'C6')).toEqual([8, 0, 4]);
  expect(await valueOf(writer, 'V1')).toEqual([2, 17, 17]);
});
