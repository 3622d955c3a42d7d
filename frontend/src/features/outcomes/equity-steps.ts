import type { equityCases, ReplyOf } from '@monitor/domain';

export type EquityRow = ReplyOf<typeof equityCases>['rows'][number];

export interface EquityStep {
  readonly stage: EquityRow['stage'];
  /** Calendar date; `null` for a stage without one. */
  readonly day: string | null;
  readonly state: 'done' | 'now' | 'open';
}

/** 投入 → 条件达成 → 转股 → 退出; an exemption stands in the place of the exit. */
export const equitySteps = ({ stage, invested, reached, converted, exited, exempted }: EquityRow): readonly EquityStep[] => {
  const end: Pick<EquityStep, 'stage' | 'day'> = exempted === null ? { stage: 'exited', day: exited } : { stage: 'exempted', day: exempted };
  const steps: readonly Pick<EquityStep, 'stage' | 'day'>[] = [{ stage: 'invested', day: invested }, { stage: 'reached', day: reached }, { stage: 'converted', day: converted }, end];
  return steps.map((step) => ({ ...step, state: step.stage === stage ? 'now' : step.day === null ? 'open' : 'done' }));
};

/** What came back: the exit where there is one, else the conversion; `null` while neither has an amount. */
export const moneyBack = ({ convertedAmount, exitedAmount }: EquityRow): string | null => exitedAmount ?? convertedAmount;

/** Art. 10(2): shares are taken once the condition is met. `before` when the days say otherwise, `unknown` when the condition has no day. */
export const conversionDoubt = ({ converted, reached }: EquityRow): 'before' | 'unknown' | null => {
  if (converted === null || (reached !== null && reached <= converted)) return null;
  return reached === null ? 'unknown' : 'before';
};
