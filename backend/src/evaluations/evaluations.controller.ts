import { Controller, Inject } from '@nestjs/common';
import { basisState, evaluations, freezeEvaluation, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import type { Edition, Evaluation, Store } from '@monitor/store';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { FREEZER, STORE } from '../server/tokens.js';
import type { Freezer } from './freezer.js';

type Told = ReplyOf<typeof freezeEvaluation>;

const told = ({ id, year, number, edition, scheme, ruleSet, codeVersion, inputsHash, resultsHash, frozenBy, frozenAt, supersedes }: Evaluation): Told => ({
  id, year, number, edition, scheme, ruleSet, codeVersion, inputsHash, resultsHash, frozenBy, frozenAt, supersedes,
});

const mayFreeze = ({ role, districts }: Viewer): boolean => (role === 'officer' || role === 'leader') && districts === 'all';

const yearOf = (year: number, frozen: readonly Evaluation[], edition: Edition | null) => {
  const own = frozen.filter((each) => each.year === year);
  const shown = { edition: edition?.id ?? '', yearHash: edition?.yearHashes?.[year] ?? null };
  return { year, state: basisState(shown, own.at(-1) ?? null), evaluations: own.map(told) };
};

@Controller()
export class EvaluationsController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store, @Inject(FREEZER) private readonly freezer: Freezer) {}

  @Answers(evaluations)
  async evaluations(@Asked(evaluations) _: QueryOf<typeof evaluations>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof evaluations>> {
    const [frozen, edition] = [await this.store.ledger.evaluations(), await this.store.ledger.published()];
    const judged = edition === null ? [] : (await this.desk.sit(viewer)).basis.years;
    const years = [...new Set([...judged, ...frozen.map(({ year }) => year)])].sort((left, right) => left - right);
    return { years: years.map((year) => yearOf(year, frozen, edition)), mayFreeze: mayFreeze(viewer) };
  }

  @Answers(freezeEvaluation)
  async freezeEvaluation(@Asked(freezeEvaluation) { year }: QueryOf<typeof freezeEvaluation>, @Asking() viewer: Viewer): Promise<Told> {
    if (!mayFreeze(viewer)) throw new ProblemError('not_allowed', '只有市局的业务人员或领导可以发布年度评价。请联系他们。');
    return told(await this.freezer.freeze({ year, frozenBy: viewer.account }));
  }
}
