import { compareDecimal } from '@monitor/domain';

const NUMBER = /^-?\d{1,40}(?:\.\d{1,40})?$/u;
/** Day, then hour, minute, second, fraction and offset where they are told. */
const TIME = /^(?<day>\d{4}-\d{2}-\d{2})(?:(?<mark>[T ])(?<clock>\d{2}:\d{2}(?::\d{2})?)(?<fraction>\.\d{1,9})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u;

export type MarkKind = 'number' | 'time' | 'text';

export const kindOfMark = (mark: string): MarkKind => {
  if (NUMBER.test(mark)) return 'number';
  return instantOf(mark) === null ? 'text' : 'time';
};

/** Compares two marks of one source: as numbers, as instants (a time without offset counts as UTC), else as texts. */
export const compareMarks = (left: string, right: string): number => {
  if (NUMBER.test(left) && NUMBER.test(right)) return compareDecimal(left, right);
  const [a, b] = [instantOf(left), instantOf(right)];
  if (a === null || b === null) return compareText(left, right);
  return a.seconds === b.seconds ? compareText(a.fraction, b.fraction) : a.seconds - b.seconds;
};

export const higherMark = (left: string | null, right: string | null): string | null => {
  if (left === null || right === null) return left ?? right;
  return compareMarks(left, right) >= 0 ? left : right;
};

const compareText = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

interface Instant {
  readonly seconds: number;
  /** Nine digits. */
  readonly fraction: string;
}

const instantOf = (mark: string): Instant | null => {
  const groups = TIME.exec(mark)?.groups;
  if (groups === undefined) return null;
  const { day = '', clock = '00:00', fraction = '', zone = 'Z' } = groups;
  const ms = Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
  return Number.isNaN(ms) ? null : { seconds: ms / 1000, fraction: fraction.slice(1).padEnd(9, '0') };
};

/**
 * Where an incremental reading begins: a step before the mark, written as the mark is written, so that rows that got the same mark
 * a moment later are not lost, whether the other side reads “from” or “after”. Texts that are neither number nor time stay as they are.
 */
export const overlapBefore = (mark: string): string => {
  if (/^-?\d{1,40}$/u.test(mark)) return (BigInt(mark) - 1n).toString();
  const groups = TIME.exec(mark)?.groups;
  const instant = instantOf(mark);
  if (groups === undefined || instant === null) return mark;
  return written(groups, groups['clock'] === undefined ? 86_400 : groups['clock'].length === 5 ? 60 : 1);
};

/** The local time so many seconds earlier; its offset stays what it was. */
const written = (groups: Record<string, string | undefined>, seconds: number): string => {
  const { day = '', mark = '', clock, fraction = '', zone = '' } = groups;
  const local = new Date(Date.parse(`${day}T${clock === undefined ? '00:00:00' : clock.length === 5 ? `${clock}:00` : clock}Z`) - seconds * 1000).toISOString();
  return clock === undefined ? local.slice(0, 10) : `${local.slice(0, 10)}${mark}${local.slice(11, 11 + clock.length)}${fraction}${zone}`;
};
