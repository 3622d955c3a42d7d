import { compareUnit, type Comparison, documentName, evaluationDays, pairUnits, type PolicyBook, policyOf, type RuleSetDocument, type Scheme, sumUpComparison } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { dayOf } from '../freeze/record-year.js';
import type { Asker } from '../judge/asker.js';
import { mapInSpans } from '../judge/in-spans.js';
import type { YearTask } from '../judge/judge-year.js';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { askOnce } from './ask-once.js';
import { judgedUnits } from './judged-units.js';

/** A document that is not published, checked already. */
export type Draft = { readonly kind: 'scheme'; readonly document: Scheme } | { readonly kind: 'rule_set'; readonly document: RuleSetDocument };

export interface Simulation {
  /** The published documents. */
  readonly policies: PolicyBook;
  readonly draft: Draft;
  readonly year: number;
}

export interface SimulationOrder extends Simulation {
  readonly store: Pick<Store, 'ledger' | 'warehouse'>;
}

/** A comparison with the official documents, named `<id>@<version>`. */
export interface SimulatedYear extends Comparison {
  readonly comparedWith: { readonly scheme: string; readonly ruleSet: string };
}

/** The book in which the draft stands for one year, whatever years it names itself. */
const withDraft = (policies: PolicyBook, { kind, document }: Draft, year: number): PolicyBook => {
  const years = { from: year, to: year };
  if (kind === 'scheme') return { ...policies, schemes: [...policies.schemes, { ...document, years }] };
  return { ...policies, ruleSets: [...policies.ruleSets, { ...document, years }] };
};

const draftedTask = ({ asker, day: { year } }: YearTask, book: PolicyBook): YearTask => {
  const policy = policyOf(book, year);
  const { evaluatedAsOf, reportDue, graceUntil } = evaluationDays(policy.scheme, year);
  return { asker, policy, day: { year, as_of: evaluatedAsOf, report_due: reportDue, grace_until: graceUntil } };
};

/**
 * Judges a year of one edition by a draft and compares it with the official documents on the same answers. Nothing is stored.
 * Earlier years stay as they were judged; measured values are those of the edition, the day of evaluation is the draft's.
 * @throws PipelineError `year-unknown`; RangeError for a draft that cannot be bound
 */
export const simulateOver = async (edition: Asker, { policies, draft, year }: Simulation): Promise<SimulatedYear> => {
  const asker = askOnce(edition);
  const day = await dayOf(asker, policies, year);
  const official: YearTask = { asker, policy: policyOf(policies, year), day };
  const drafted = draftedTask(official, withDraft(policies, draft, year));
  const [before, after] = [await judgedUnits(official), await judgedUnits(drafted)];
  const { scheme, ruleSet } = official.policy;
  const compared = await mapInSpans(pairUnits(before, after), ([left, right]) => compareUnit(left, right, { before: scheme, after: drafted.policy.scheme }));
  return { comparedWith: { scheme: documentName(scheme), ruleSet: documentName(ruleSet) }, ...sumUpComparison(compared) };
};

/** As `simulateOver`, on the published edition. @throws PipelineError `nothing-published` besides */
export const simulateYear = async ({ store, ...simulation }: SimulationOrder): Promise<SimulatedYear & { readonly year: number; readonly edition: string }> => {
  const edition = await store.ledger.published();
  if (edition === null) throw new PipelineError('nothing-published', '还没有任何已发布的数据，无法模拟。请先装载数据。');
  return { year: simulation.year, edition: edition.id, ...(await simulateOver(store.warehouse.writer(edition.id), simulation)) };
};
