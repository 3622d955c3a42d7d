import { roundHalfUp } from '../number/round.js';
import { indicatorOf, type Scheme } from '../scheme/scheme.js';
import { grades } from '../score/grade.js';
import { gradeOfTotal } from '../score/grade-all.js';
import type { JudgedUnit } from './judged-unit.js';

/** Points that one indicator brought more or less. */
export interface Driver {
  readonly indicator: string;
  readonly change: number;
}

/** A consortium before and after, and what its total is made of. */
export interface Pair {
  readonly before: JudgedUnit;
  readonly after: JudgedUnit;
  /** Largest first. */
  readonly drivers: readonly Driver[];
}

/** The official scheme and the drafted one; the same when only rules were drafted. */
export interface Schemes {
  readonly before: Scheme;
  readonly after: Scheme;
}

const NOISE = 1e-9;

/** What each indicator brought more or less, largest first; `other` (adjustments, the floor of 0) completes the sum. Empty when either total is wanting. */
export const driversOf = (before: JudgedUnit, after: JudgedUnit): { drivers: readonly Driver[]; other: number } => {
  if (before.total === null || after.total === null) return { drivers: [], other: 0 };
  const codes = [...new Set([...before.contributions.keys(), ...after.contributions.keys()])];
  const all = codes.map((indicator) => ({ indicator, change: (after.contributions.get(indicator) ?? 0) - (before.contributions.get(indicator) ?? 0) }));
  const drivers = all.filter(({ change }) => Math.abs(change) > NOISE).sort((left, right) => Math.abs(right.change) - Math.abs(left.change) || (left.indicator < right.indicator ? -1 : 1));
  const rest = after.total - before.total - drivers.reduce((sum, { change }) => sum + change, 0);
  return { drivers, other: Math.abs(rest) > NOISE ? rest : 0 };
};

const signed = (points: number): string => `${points > 0 ? '+' : ''}${roundHalfUp(points, 2)} 分`;

const nameOf = (code: string, { before, after }: Schemes): string => {
  const scheme = [after, before].find(({ indicators }) => indicators.some((each) => each.code === code));
  return scheme === undefined ? code : `${code} ${indicatorOf(scheme, code).zh}`;
};

/** The indicator that moved the total most, in the direction in which it moved, in words; `null` when the total did not move. */
export const mainDriver = ({ before, after, drivers }: Pair, schemes: Schemes): string | null => {
  const direction = Math.sign((after.total ?? 0) - (before.total ?? 0));
  const first = drivers.find(({ change }) => Math.sign(change) === direction) ?? drivers[0];
  if (first !== undefined) return `主要因 ${nameOf(first.indicator, schemes)} ${signed(first.change)}`;
  if (before.total === null || after.total === null || Math.abs(after.total - before.total) <= NOISE) return null;
  return `加减分变化 ${signed(after.total - before.total)}`;
};

const lines = [
  ['excellentFrom', '优秀线'],
  ['goodFrom', '良好线'],
  ['passFrom', '合格线'],
] as const;

const movedLines = ({ before, after }: Schemes): string | null => {
  const moved = lines.filter(([line]) => before.grading[line] !== after.grading[line]).map(([line, zh]) => `${zh} ${before.grading[line]} → ${after.grading[line]} 分`);
  return moved.length === 0 ? null : `分数线调整（${moved.join('，')}）`;
};

const isEvaluated = ({ grade }: JudgedUnit): boolean => grades.some(({ code, evaluated }) => code === grade && evaluated);

/** A new line moves a grade when the old total would already have crossed it. */
const byLines = ({ before, after }: Pair, schemes: Schemes): string | null => {
  if (before.total === null || after.total === null) return null;
  const alone = gradeOfTotal(before.total, schemes.after.grading);
  return alone === gradeOfTotal(before.total, schemes.before.grading) ? null : movedLines(schemes);
};

const gradeCause = (pair: Pair, schemes: Schemes): string => {
  const { before, after } = pair;
  if (isEvaluated(before) !== isEvaluated(after)) return [...(isEvaluated(after) ? before : after).reasons].join('；') || '是否参评发生变化';
  const cap = before.limitedByCap === after.limitedByCap ? [] : [after.limitedByCap ? '按草案因优秀比例限制定为良好' : '不再受优秀比例限制'];
  const found = [byLines(pair, schemes), mainDriver(pair, schemes), ...cap].filter((text) => text !== null);
  return found.join('；') || after.reasons.join('；') || '分组规则变化';
};

/** What moved one consortium, in words: an indicator, a line of the grading, its place among the others, or nothing. */
export const causeOfMove = (pair: Pair, schemes: Schemes): string => {
  const { before, after } = pair;
  if (before.grade !== after.grade) return gradeCause(pair, schemes);
  const driver = mainDriver(pair, schemes);
  if (driver !== null) return driver;
  return before.rank === after.rank ? '无变化' : '自身得分未变，因其他联合体得分变化而移位';
};

/** Why a flag appears or vanishes: its own grounds, and what moved them. */
export const causeOfFlag = (pair: Pair, schemes: Schemes, grounds: readonly string[]): string => {
  const moved = mainDriver(pair, schemes) ?? movedLines(schemes) ?? '预警线或规则参数调整';
  return [grounds.join('；'), moved].filter((text) => text !== '').join('。');
};
