import { afterAll, beforeAll, expect, it } from 'vitest';
import { aConsortium, aMembership, anEvaluationYear, anOrganisation, anOutcome, aPlatform, aProject, aProjectUnit, aSignature, aTask, creditCodeOf } from '../builders/facts.js';
import { measured, valueOf } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const lead = creditCodeOf(1);
const joined = creditCodeOf(2);
const left = creditCodeOf(3);
const merged = creditCodeOf(4);
const back = creditCodeOf(5);
const late = creditCodeOf(6);
const organisation = [1, 2, 3, 4, 5, 6].map((number) => anOrganisation({ uscc: creditCodeOf(number), kind: number === 2 ? 'university' : 'enterprise' }));
const roster = {
  consortium: [aConsortium()],
  evaluation_year: [anEvaluationYear(2025)],
  organisation,
  membership: [
    aMembership({ uscc: lead, tier: 'lead' }),
    aMembership({ uscc: joined, joined: '2025-01-01' }),
    aMembership({ uscc: left, left_on: '2025-12-31', exit_reason: '自愿退出' }),
    aMembership({ uscc: merged, left_on: '2025-06-30', exit_reason: '企业合并' }),
    aMembership({ uscc: back, joined: '2021-01-01', left_on: '2025-03-01' }),
    aMembership({ uscc: back, joined: '2025-09-01' }),
    aMembership({ uscc: late, joined: '2026-01-01' }),
  ],
};

it('counts who was there on the first and the last day, whoever merged away left out', async () => {
  const writer = await measured(warehouse, roster);
  expect(await valueOf(writer, 'C5')).toEqual([3, 4, 4]);
});

it('counts a signature of an agent only with an authorisation, and none after the year', async () => {
  const writer = await measured(warehouse, {
    ...roster,
    signature: [
      aSignature({ uscc: lead }),
      aSignature({ uscc: joined, signer: 'agent', authorisation: '授权书1号', signed: '2025-12-31' }),
      aSignature({ uscc: back, signer: 'agent' }),
      aSignature({ uscc: back, agreement: 'XY-2', signed: '2026-01-01' }),
      aSignature({ uscc: left }),
    ],
  });
  expect(await valueOf(writer, 'C1')).toEqual([2, 3, 3]);
});

it('finds active members by projects, tasks and co-owned results of the year', async () => {
  const writer = await measured(warehouse, {
    ...roster,
    project: [aProject({ code: 'XM-1', lead }), aProject({ code: 'XM-0', lead, started: '2020-01-01', status: 'accepted', status_since: '2024-12-31' })],
    project_unit: [aProjectUnit({ project: 'XM-0', uscc: joined })],
    outcome: [anOutcome({ owners: [back] }), anOutcome({ achieved: '2024-06-01', owners: [back, joined] })],
  });
  expect(await valueOf(writer, 'C3')).toEqual([1, 3, 3]);
  const busier = await measured(warehouse, {
    ...roster,
    project: [aProject({ code: 'XM-1', lead })],
    task: [aTask({ owner: back })],
    outcome: [anOutcome({ owners: [joined, late] })],
  });
  expect(await valueOf(busier, 'C3')).toEqual([3, 3, 3]);
});

it('weighs platforms in force that two members run', async () => {
  const writer = await measured(warehouse, {
    ...roster,
    platform: [
      aPlatform({ level: 'national', operators: [lead, joined] }),
      aPlatform({ level: 'provincial', operators: [lead, back, late] }),
      aPlatform({ level: 'national', operators: [lead, late] }),
      aPlatform({ level: 'city', operators: [lead, joined], until: '2025-12-31' }),
    ],
  });
  expect(await valueOf(writer, 'R5')).toEqual([5, 0, 2]);
});
