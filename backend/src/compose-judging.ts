import { currentJudging, measures, PipelineError, simulateYear } from '@monitor/etl';
import type { LoadingParts } from './compose-loading.js';
import type { Judge } from './policy/judge.js';
import { ProblemError } from './server/problem-error.js';

/** Judging outside a load, by the published documents and a draft beside them. */
export const etlJudge = (parts: LoadingParts): Judge => ({
  measured: measures.map(({ code }) => code),
  simulate: async (draft, year) => {
    const { policies } = await currentJudging(parts.store.ledger, parts);
    return simulateYear({ store: parts.store, policies, draft, year }).catch(asProblem);
  },
});

const asProblem = (error: unknown): never => {
  if (error instanceof PipelineError) throw new ProblemError(error.code === 'nothing-published' ? 'no_data' : 'not_found', error.message);
  throw error;
};
