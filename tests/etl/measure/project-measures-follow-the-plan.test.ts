import { afterAll, beforeAll, expect, it } from 'vitest';
import { aConsortium, aMembership, aMilestone, anEvaluationYear, anOrganisation, aProject, aProjectUnit, aTask, creditCodeOf } from '../builders/facts.js';
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
  organisation: [anOrganisation({ uscc: firm }), anOrganisation({ uscc: college, kind: 'university' }), anOrganisation({ uscc: stranger, kind: 'institute' })],
  membership: [aMembership({ uscc: firm, tier: 'lead' }), aMembership({ uscc: college })],
};

it('asks of tasks what was accepted by the year’s end and how far the targets were met', async () => {
  const writer = await measured(warehouse, {
    ...around,
    task: [
      aTask({ due: '2025-12-31', accepted: '2025-12-31', target: '10', actual: '12' }),
      aTask({ due: '2024-06-01', accepted: '2026-01-01', target: '10', actual: '7.5' }),
      aTask({ due: '2025-06-01', accepted: null, target: '10', actual: null }),
      aTask({ due: '2025-06-01', accepted: '2025-05-01', direction: 'min', target: '2', actual: '4' }),
      aTask({ due: '2025-06-01', accepted: '2025-05-01', direction: 'min', target: '2', actual: '0' }),
      aTask({ due: '2026-01-01', accepted: null, actual: null }),
    ],
  });
  expect(await valueOf(writer, 'P1')).toEqual([3, 5, 5]);
  expect(await valueOf(writer, 'P3')).toEqual([3.25, 5, 5]);
  expect((await valuesOf(writer, 'P1'))[0]).toMatchObject({ year: 2024, numerator: 0, denominator: 1 });
});

it('counts a milestone on time only when it was reached by its planned day', async () => {
  const writer = await measured(warehouse, {
    ...around,
    milestone: [
      aMilestone({ planned: '2025-06-30', actual: '2025-06-30' }),
      aMilestone({ planned: '2025-06-30', actual: '2025-07-01' }),
      aMilestone({ planned: '2025-06-30', actual: null }),
      aMilestone({ planned: '2026-01-01', actual: '2025-12-01' }),
    ],
  });
  expect(await valueOf(writer, 'P2')).toEqual([1, 3, 3]);
});

it('weighs government projects while they run and tells which are executed jointly', async () => {
  const writer = await measured(warehouse, {
    ...around,
    project: [
      aProject({ code: 'XM-1', level: 'national', lead: firm, started: '2025-12-31' }),
      aProject({ code: 'XM-2', level: 'provincial', lead: stranger, status: 'accepted', status_since: '2025-01-01' }),
      aProject({ code: 'XM-3', level: 'city', lead: firm, status: 'accepted', status_since: '2024-12-31' }),
      aProject({ code: 'XM-4', level: 'enterprise', lead: firm }),
      aProject({ code: 'XM-5', level: 'district', lead: firm }),
      aProject({ code: 'XM-6', level: 'national', lead: firm, started: '2026-01-01' }),
      aProject({ code: 'XM-7', level: 'city', lead: stranger }),
    ],
    project_unit: [aProjectUnit({ project: 'XM-1', uscc: college }), aProjectUnit({ project: 'XM-2', uscc: college }), aProjectUnit({ project: 'XM-5', uscc: stranger })],
  });
  expect(await valueOf(writer, 'P4')).toEqual([5, 0, 2]);
  expect(await valueOf(writer, 'P5')).toEqual([1, 5, 5]);
  expect((await evidenceOf(writer, 'P5')).filter(({ year }) => year === 2025).map(({ entity_key }) => entity_key)).toEqual(['XM-1', 'XM-2', 'XM-4', 'XM-5', 'XM-7']);
});

it('averages the readiness gained by projects accepted in the year', async () => {
  const accepted = { status: 'accepted', status_since: '2025-12-31' };
  const writer = await measured(warehouse, {
    ...around,
    project: [
      aProject({ ...accepted, trl_start: 3, trl_end: 6 }),
      aProject({ ...accepted, trl_start: 5, trl_end: 4 }),
      aProject({ ...accepted, trl_start: 5, trl_end: null }),
      aProject({ status: 'terminated', status_since: '2025-06-01', trl_start: 1, trl_end: 9 }),
      aProject({ status: 'accepted', status_since: '2026-01-01', trl_start: 1, trl_end: 9 }),
    ],
  });
  expect(await valueOf(writer, 'P6')).toEqual([2, 2, 2]);
});
