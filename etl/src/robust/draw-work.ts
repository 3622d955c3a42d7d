import { choiceInfluence, type DrawSpan, influenceBase, type InfluenceAnalysis, type MethodRanks, rankByMethods, type RankSample, type RobustnessTask, sampleRanks } from '@monitor/domain';

/** One piece of a year's robustness; all of them are known beforehand, so who does which changes nothing. */
export type DrawJob = { readonly kind: 'span'; readonly span: DrawSpan } | { readonly kind: 'methods' } | { readonly kind: 'influence' };

export type DrawResult =
  | { readonly kind: 'span'; readonly sample: RankSample }
  | { readonly kind: 'methods'; readonly methods: readonly MethodRanks[] }
  | { readonly kind: 'influence'; readonly influence: InfluenceAnalysis };

const DRAWS_AT_ONCE = 200;

/** The longest piece first, so that the threads end together. */
export const jobsOf = ({ plan }: RobustnessTask): readonly DrawJob[] => {
  const spans = Array.from({ length: Math.ceil(plan.draws / DRAWS_AT_ONCE) }, (_, index): DrawJob => {
    const from = index * DRAWS_AT_ONCE;
    return { kind: 'span', span: { from, to: Math.min(plan.draws, from + DRAWS_AT_ONCE) } };
  });
  return [{ kind: 'influence' }, ...spans, { kind: 'methods' }];
};

export const doJob = (task: RobustnessTask, job: DrawJob): DrawResult => {
  if (job.kind === 'span') return { kind: 'span', sample: sampleRanks(task, job.span) };
  if (job.kind === 'methods') return { kind: 'methods', methods: rankByMethods(task.model) };
  return { kind: 'influence', influence: choiceInfluence(task.model, task.plan, influenceBase(task.model.consortia.length)) };
};
