import { type outcomeTimes, type ReplyOf, roundHalfUp } from '@monitor/domain';

type Step = ReplyOf<typeof outcomeTimes>['steps'][number];

const STEPS: readonly Step['step'][] = ['to_completion', 'to_result', 'to_contract', 'to_revenue'];
const DAYS_A_MONTH = 30.4375;

/** Days to a stage as the warehouse tells them; quantiles over no case are `null`. */
export interface StepDays {
  readonly step: Step['step'];
  readonly count: number;
  readonly early: number;
  readonly inOrder: number;
  readonly sincePrevious: readonly (number | null)[];
  readonly quartiles: readonly (number | null)[];
  /** Days, and the place of the project. */
  readonly cases: readonly (readonly [number, number])[];
}

export interface NamedProject {
  readonly place: number;
  readonly project: string;
  readonly name: string;
  readonly consortium: string;
}

/** Days as months of 30.4375 days, one decimal. */
export const monthsOf = (days: number): number => Number(roundHalfUp(days / DAYS_A_MONTH, 1));

const months = (days: number | null | undefined): number | null => (days === null || days === undefined ? null : monthsOf(days));

const none: Omit<StepDays, 'step'> = { count: 0, early: 0, inOrder: 0, sincePrevious: [], quartiles: [], cases: [] };

/** Every step once, in the order of the stages. */
export const stepsOf = (rows: readonly StepDays[], names: readonly NamedProject[]): Step[] => {
  const known = new Map(names.map(({ place, ...project }) => [place, project]));
  return STEPS.map((step) => {
    const { count, early, inOrder, sincePrevious, quartiles, cases } = rows.find((row) => row.step === step) ?? { step, ...none };
    const [low, lowerQuartile, median, upperQuartile, high] = quartiles;
    return {
      step, count, early, inOrder, sincePrevious: months(sincePrevious[0]),
      low: months(low), lowerQuartile: months(lowerQuartile), median: months(median), upperQuartile: months(upperQuartile), high: months(high),
      cases: cases.flatMap(([days, place]) => {
        const project = known.get(place);
        return project === undefined ? [] : [{ ...project, months: monthsOf(days) }];
      }),
    };
  });
};
