import { currentJudging, freezeClosedYears, freezeYear, type Judging, PipelineError, type PipelineErrorCode } from '@monitor/etl';
import type { Store } from '@monitor/store';
import type { Freezer } from './evaluations/freezer.js';
import { ProblemError } from './server/problem-error.js';

export interface FreezingParts extends Judging {
  readonly store: Store;
}

const codes: Partial<Record<PipelineErrorCode, ProblemError['code']>> = { 'nothing-published': 'no_data', 'year-unknown': 'not_found', 'verdicts-differ': 'bad_request' };

const asProblem = (error: unknown): never => {
  const code = error instanceof PipelineError ? codes[error.code] : undefined;
  if (error instanceof PipelineError && code !== undefined) throw new ProblemError(code, error.message);
  throw error;
};

/** Publishes years from the published edition, by the published documents. */
export const etlFreezer = ({ store, ...parts }: FreezingParts): Freezer => ({
  freeze: async (order) => freezeYear({ store, ...(await currentJudging(store.ledger, parts)), ...order }).catch(asProblem),
});

const DEMO = 'demo';

/** The demo city's closed years are published as a real city's would be, so that `npm run verify` has something to verify. */
export const freezeDemo = async ({ store, ...parts }: FreezingParts): Promise<number> =>
  (await freezeClosedYears({ store, ...(await currentJudging(store.ledger, parts)), frozenBy: DEMO })).length;
