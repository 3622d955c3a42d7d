import { type overview, type ReplyOf, roundHalfUp, type TileCode } from '@monitor/domain';
import { amountText, columnScale, exactYuan, type MoneyScale } from '../format/amount';
import { changeOf, numberText, percentChange, percentText } from '../format/number-text';
import type { Messages } from '../messages/zh';

type Tile = ReplyOf<typeof overview>['tiles'][number];

/** Everything a tile shows, as text and positions. */
export interface TileFigures {
  readonly value: string | null;
  readonly unit: string;
  /** Every digit, where the shown number is shortened. */
  readonly exact: string | null;
  readonly change: { readonly difference: number | null; readonly digits: number; readonly unit: string };
  readonly bar: { readonly value: number | null; readonly end: number; readonly target: { at: number; text: string } | null; readonly pace: { at: number; text: string } | null };
  /** Is the change for the better? `null` where more is neither better nor worse. */
  readonly better: boolean | null;
}

const ROOM = 1.15;
const wanted: Partial<Record<TileCode, 'up' | 'down'>> = { 'milestones-on-time': 'up', 'new-revenue': 'up', 'open-flags': 'down' };

/** Words, and the unit chosen for amounts. */
interface Telling {
  readonly figures: Messages['figures'];
  readonly unit: MoneyScale | undefined;
}

const valueOf = (tile: Tile, { figures, unit }: Telling): Pick<TileFigures, 'value' | 'unit' | 'exact'> => {
  if (tile.value === null) return { value: null, unit: '', exact: null };
  if (tile.kind === 'ratio') return { value: percentText(tile.value), unit: figures.percent, exact: null };
  if (tile.kind === 'count') return { value: numberText(tile.value, 0), unit: figures.consortia, exact: null };
  const yuan = tile.numerator ?? '0';
  const scale = unit ?? columnScale([yuan]);
  return { value: amountText(yuan, scale), unit: figures.units[scale], exact: figures.exact(exactYuan(yuan)) };
};

const changeIn = ({ kind, value, previous }: Tile, figures: Messages['figures']): TileFigures['change'] => {
  if (kind === 'money') return { difference: percentChange(value, previous), digits: 1, unit: figures.percent };
  const difference = value === null || previous === null ? null : value - previous;
  return kind === 'ratio' ? { difference, digits: 1, unit: ` ${figures.points}` } : { difference, digits: 0, unit: figures.consortia };
};

const previousText = ({ kind, numerator }: Tile, previous: number, { figures, unit }: Telling): string => {
  if (kind === 'count') return `${numberText(previous, 0)}${figures.consortia}`;
  const scale = unit ?? columnScale([numerator ?? '0']);
  return figures.amount(amountText(roundHalfUp(previous, 2), scale), figures.units[scale]);
};

const barOf = (tile: Tile, telling: Telling): TileFigures['bar'] => {
  const { figures } = telling;
  const { kind, value, previous, target, elapsed } = tile;
  if (kind === 'ratio') {
    const aim = target === null ? null : { at: target, text: figures.target(`${numberText(target, 0)}%`) };
    const pace = elapsed === null ? null : { at: elapsed, text: figures.elapsed(`${numberText(elapsed, 0)}%`) };
    return { value, end: Math.max(100, value ?? 0), target: aim, pace };
  }
  const end = Math.max(value ?? 0, previous ?? 0) * ROOM;
  if (previous === null) return { value, end, target: null, pace: null };
  return { value, end, target: null, pace: { at: previous, text: figures.lastYear(previousText(tile, previous, telling)) } };
};

const isBetter = (code: TileCode, { difference, digits }: TileFigures['change']): boolean | null => {
  const way = wanted[code];
  if (way === undefined || difference === null) return null;
  const { direction } = changeOf(difference, digits);
  return direction === 'level' ? null : direction === way;
};

/** How a tile of the overview is told, amounts in the unit chosen, else in the one that suits them. */
export const tileFigures = (tile: Tile, figures: Messages['figures'], unit?: MoneyScale): TileFigures => {
  const [change, telling] = [changeIn(tile, figures), { figures, unit }];
  return { ...valueOf(tile, telling), change, bar: barOf(tile, telling), better: isBetter(tile.code, change) };
};
