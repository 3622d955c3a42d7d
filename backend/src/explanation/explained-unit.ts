import { gradeAll, type GradedUnit, type Policy, policyOf, scoreConsortium, type ScoredUnit } from '@monitor/domain';
import { gradeOf } from '../desk/grade-of.js';
import { readAdjustments } from '../desk/adjustments.js';
import type { Sitting } from '../desk/desk.js';
import { obstacleRows, scoredCells, scoreRow } from './score.query.js';

interface One {
  readonly consortium: string;
  readonly year: number;
}

/** One consortium and year as it was scored, read back from the edition and computed again by the same policy. */
export interface ExplainedUnit extends ScoredUnit {
  readonly name: string;
  readonly sector: string;
  readonly district: string;
  readonly graded: GradedUnit;
  readonly policy: Policy;
  readonly obstacles: readonly { readonly code: string; readonly text: string; readonly fromWhom: string }[];
}

/** `null` when the consortium was not judged in that year, or lies outside the viewer's scope. */
export const explainedUnit = async (sitting: Sitting, one: One): Promise<ExplainedUnit | null> => {
  const [[row], cells, obstacles] = await Promise.all([sitting.ask(scoreRow, one), sitting.ask(scoredCells, one), sitting.ask(obstacleRows, one)]);
  if (row === undefined || cells.length === 0) return null;
  const policy = policyOf(sitting.policies, one.year);
  const score = scoreConsortium(cells, policy.scheme);
  const adjustments = readAdjustments(row.adjustments);
  const barring = obstacles.filter(({ code }) => code !== 'data_missing').map(({ text }) => text);
  const [alone] = gradeAll([{ consortium: one.consortium, score, adjustments, due: row.grade !== 'not_due', obstacle: barring.length === 0 ? null : barring.join('；') }], policy.scheme);
  const graded: GradedUnit = {
    consortium: one.consortium, grade: gradeOf(row.grade) ?? 'not_evaluable', total: row.total, rank: row.rank,
    limitedByCap: row.limited_by_cap, needsPerson: row.needs_person, vetoes: alone?.vetoes ?? [], reasons: alone?.reasons ?? [],
  };
  return { name: row.name, sector: row.sector, district: row.district, score, adjustments, scheme: policy.scheme, graded, policy, obstacles };
};
