import { yearGone } from '../calendar/year-gone.js';
import { addMoney, formatYuan, parseYuan } from '../number/money.js';
import { percentagePoints } from './overview-en.js';
import { inEvidence, joined, type Piece, said, sentence } from './pieces.js';
import { cellIn, type MatrixRow, rowOf, type SectorParts } from './sector-parts.js';
import type { Sentence } from './sentence.js';
import { changeOn, moved, toldAmount, toldNumber, toldPercent } from './told-number.js';

type Cell = MatrixRow['cells'][number];

const tones: Record<Cell['status'], Sentence['tone']> = { normal: 'good', watch: 'watch', poor: 'poor', none: 'plain' };

const pointsChange = (now: number, before: number | null): { zh: Piece; en: Piece } => {
  if (before === null) return { zh: [], en: [] };
  const { direction, size } = moved(now - before);
  if (direction === 'level') return { zh: said`与上年持平`, en: said`unchanged on last year` };
  return { zh: said`较上年${direction === 'up' ? '提高' : '下降'}${size}个百分点`, en: said`${direction} ${percentagePoints(size)} on last year` };
};

const pace = (value: number, gone: number): { zh: Piece; en: Piece } => {
  const { direction, size } = moved(value - gone);
  if (direction === 'level') return { zh: said`与序时进度持平`, en: said`level with the time gone` };
  return { zh: said`${direction === 'up' ? '高于' : '低于'}序时进度${size}个百分点`, en: said`${percentagePoints(size)} ${direction === 'up' ? 'ahead of' : 'behind'} the time gone` };
};

/** Fiscal execution against the elapsed share of the year and against last year. */
export const execution = (parts: SectorParts): Sentence => {
  const cell = cellIn(rowOf(parts), 'fiscal-execution');
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) {
    return sentence('execution', 'plain', { zh: said`没有财政预算记录，执行率无法计算。`, en: said`Nothing was planned from fiscal money, so execution cannot be computed.` });
  }
  const { year, asOf } = parts.matrix.basis;
  const told = [pace(value, yearGone(year, asOf)), pointsChange(value, cell.previous)];
  const rate = inEvidence(toldPercent(value), 'fiscal-execution');
  return sentence('execution', tones[cell.status], {
    zh: said`财政资金执行率${joined([said`${rate}`, ...told.map(({ zh }) => zh)], '，')}。`,
    en: said`Fiscal execution ${joined([said`${rate}`, ...told.map(({ en }) => en)], ', ')}.`,
  });
};

const LAST_QUARTER = 9;
const LAST_QUARTER_SLICE = 'kind:spent,fiscal:yes,month:10,month:11,month:12';

/** How much of the year's fiscal spending fell in its last quarter, once the year is over. */
export const yearEnd = ({ pace: { months } }: SectorParts): Sentence | null => {
  const spent = months.map((month) => parseYuan(month.spent));
  const whole = addMoney(...spent);
  if (whole <= 0n || !months.every(({ over }) => over)) return null;
  const share = (Number(addMoney(...spent.slice(LAST_QUARTER))) / Number(whole)) * 100;
  const number = inEvidence(toldPercent(share), 'money', LAST_QUARTER_SLICE);
  return sentence('year-end', 'plain', { zh: said`第四季度支出占全年财政资金支出的${number}。`, en: said`${number} of fiscal spending fell in the last quarter of the year.` });
};

/** Other money spent for each 元 of fiscal money spent, both less refunds. */
export const leverage = ({ flow: { whole, fiscal }, jurisdiction: { money } }: SectorParts): Sentence | null => {
  const own = parseYuan(fiscal.spent) - parseYuan(fiscal.refunded);
  const other = parseYuan(whole.spent) - parseYuan(whole.refunded) - own;
  if (own <= 0n) return null;
  const times = toldNumber(Number(other) / Number(own), 2);
  const amount = toldAmount(formatYuan(other), money);
  return sentence('leverage', 'plain', {
    zh: said`每支出1${money.units[0].name}财政资金，带动其他资金支出${inEvidence(`${times}${money.units[0].name}`, 'spending', 'fiscal:no')}（共${amount.zh}）。`,
    en: said`Each ${money.code} 1 of fiscal money was joined by ${inEvidence(`${money.code} ${times}`, 'spending', 'fiscal:no')} of other money (${amount.en} in all).`,
  });
};

const revenueChange = ({ value, previous }: Cell): { zh: Piece; en: Piece } => {
  const change = changeOn(previous, value);
  if (change === null) return { zh: said`暂无可比的上年数据`, en: said`no figure of last year to compare with` };
  const { direction, size } = moved(change);
  if (direction === 'level') return { zh: said`与上年持平`, en: said`unchanged on last year` };
  return { zh: said`同比${direction === 'up' ? '增加' : '减少'}${size}%`, en: said`${direction} ${size}% on last year` };
};

/** Revenue from results and its change on last year. */
export const revenue = (parts: SectorParts): Sentence | null => {
  const cell = cellIn(rowOf(parts), 'new-revenue');
  if (cell === undefined || cell.value === null || cell.numerator === null) return null;
  const amount = toldAmount(cell.numerator, parts.jurisdiction.money);
  const change = revenueChange(cell);
  return sentence('revenue', tones[cell.status], {
    zh: said`转化收入${inEvidence(amount.zh, 'new-revenue')}，${change.zh}。`,
    en: said`Revenue from results ${inEvidence(amount.en, 'new-revenue')}, ${change.en}.`,
  });
};
