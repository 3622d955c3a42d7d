import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aConsortium, anEvaluationYear, anOutcome, aProject, aTask, type Fact } from '../builders/facts.js';
import { figured } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const stages = defineQuery({
  name: 'stages',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ stage: z.string(), reached: z.coerce.number(), alone: z.coerce.number() }),
  sql: 'SELECT s.stage AS stage, s.reached AS reached, s.alone AS alone FROM stage_year AS s WHERE s.year = 2025 ORDER BY stage',
});
const rows = defineQuery({
  name: 'stage rows',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ told: z.string() }),
  sql: "SELECT concat(e.entity, ':', e.entity_key, ' ', e.stage, ' ', e.source_path) AS told FROM evidence_stages AS e WHERE e.year = 2025 ORDER BY told",
});

const project = { code: 'XM-1', started: '2024-01-01' };
const around = { evaluation_year: [2024, 2025].map(anEvaluationYear), consortium: [aConsortium()] };
const done = aTask({ accepted: '2025-12-31' });

/** `reached+alone` of each stage that the projects of the year show. */
const told = async (facts: { project?: readonly Fact[]; task?: readonly Fact[]; outcome?: readonly Fact[] }): Promise<Record<string, string>> => {
  const writer = await figured(warehouse, { ...around, project: [aProject(project)], ...facts });
  return Object.fromEntries((await writer.ask(stages, {})).map(({ stage, reached, alone }) => [stage, `${reached}+${alone}`]));
};

describe('a project of the year', () => {
  it('has started, and no more, without a list', async () => expect(await told({})).toEqual({ started: '1+0' }));

  it('is not of the year before it starts or after it closed', async () => {
    const early = aProject({ ...project, status: 'accepted', status_since: '2024-11-30' });
    expect(await told({ project: [aProject({ code: 'XM-1', started: '2026-01-01' })], task: [done] })).toEqual({});
    expect(await told({ project: [early], task: [done] })).toEqual({});
  });

  it('is completed when its last task is accepted by the end of the year, or it is accepted itself', async () => {
    expect(await told({ task: [done, aTask({ accepted: '2026-01-01' })] })).toEqual({ started: '1+0', listed: '1+0' });
    expect(await told({ task: [done, aTask({ accepted: '2025-01-05' })] })).toEqual({ started: '1+0', listed: '1+0', completed: '1+0' });
    expect(await told({ project: [aProject({ ...project, status: 'accepted', status_since: '2025-12-31' })], task: [aTask({ accepted: null })] })).toEqual({ started: '1+0', listed: '1+0', completed: '1+0' });
    expect(await told({ project: [aProject({ ...project, status: 'accepted', status_since: '2026-01-01' })], task: [aTask({ accepted: null })] })).toEqual({ started: '1+0', listed: '1+0' });
  });

  it('is counted apart where a stage before is missing', async () => {
    const accepted = aProject({ ...project, status: 'accepted', status_since: '2025-06-30' });
    expect(await told({ project: [accepted] })).toEqual({ started: '1+0', completed: '0+1' });
    expect(await told({ task: [done], outcome: [anOutcome({ kind: 'revenue' })] })).toEqual({ started: '1+0', listed: '1+0', completed: '1+0', revenue: '0+1' });
  });

  it('shows a transfer as result and as contract, and nothing of an analysis or a later day', async () => {
    const outcome = [anOutcome({ kind: 'transfer', achieved: '2025-12-31' }), anOutcome({ kind: 'revenue', achieved: '2026-01-01' }), anOutcome({ kind: 'analysis' }), anOutcome({ kind: 'revenue', project: null })];
    expect(await told({ task: [done], outcome })).toEqual({ started: '1+0', listed: '1+0', completed: '1+0', result: '1+0', contract: '1+0' });
  });

  it('goes all the way to revenue, a row for each stage with its place', async () => {
    const facts = { project: [aProject(project)], task: [done], outcome: [anOutcome({ kind: 'patent' }), anOutcome({ kind: 'contract' }), anOutcome({ kind: 'revenue' })] };
    expect(await told(facts)).toEqual({ started: '1+0', listed: '1+0', completed: '1+0', result: '1+0', contract: '1+0', revenue: '1+0' });
    const writer = await figured(warehouse, { ...around, ...facts });
    const found = (await writer.ask(rows, {})).map((row) => row.told);
    expect(found).toEqual(['completed', 'contract', 'listed', 'result', 'revenue', 'started'].map((stage) => `project:XM-1 ${stage} project.csv`));
  });
});
