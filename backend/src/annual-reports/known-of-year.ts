import { type Indicator, plainText, roundHalfUp, type Scheme } from '@monitor/domain';
import type { Sitting } from '../desk/desk.js';
import type { CountedCell } from './report-files.js';
import { countedCells, filedItems } from './reports.query.js';

/** What the edition says of one consortium and year, beside its report. */
export interface KnownOfYear {
  readonly system: ReadonlyMap<string, CountedCell>;
  /** By item. */
  readonly filed: ReadonlyMap<string, string>;
  readonly lastYear: ReadonlyMap<string, string>;
}

type Counted = ReturnType<typeof countedCells.read>;

const recordWords: Readonly<Record<string, string>> = { PR: '项目记录', FL: '经费台账', OR: '成果记录', MR: '成员名册' };

const PLACES = 4;

const shortDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);

const part = ({ zh, unit }: { zh: string; unit: string }, value: string): string => `${zh} ${shortDecimal(value)} ${unit}`;

const basisText = ({ numerator, denominator, sources }: Indicator, counted: Counted): string => {
  const sums = [part(numerator, counted.numerator), ...(denominator === null ? [] : [part(denominator, counted.denominator)])].join(' ÷ ');
  const records = sources.flatMap((source) => recordWords[source] ?? []).join('、');
  return `${sums}；依据${records} ${counted.evidence} 条`;
};

const countedCell = (indicator: Indicator, counted: Counted): CountedCell => {
  if (counted.state === 'not_applicable') return { value: null, basis: '本年度不适用' };
  if (counted.value === null) return { value: null, basis: '没有相应记录' };
  return { value: shortDecimal(plainText(Number(roundHalfUp(counted.value, PLACES)))), basis: basisText(indicator, counted) };
};

const nothing: KnownOfYear = { system: new Map(), filed: new Map(), lastYear: new Map() };

/** What the edition knows for a year, by consortium; numbers a consortium declares itself are not counted by the system. */
export const knownOfYear = async (sitting: Sitting, scheme: Scheme, asked: { readonly year: number; readonly consortium?: string | undefined }): Promise<(consortium: string) => KnownOfYear> => {
  const { year, consortium } = asked;
  const scope = { year, any_consortium: consortium === undefined, consortium: consortium ?? '' };
  const [counted, filed] = await Promise.all([sitting.ask(countedCells, scope), sitting.ask(filedItems, scope)]);
  const byCode = new Map<string, { system: Map<string, CountedCell>; filed: Map<string, string>; lastYear: Map<string, string> }>();
  const of = (code: string) => {
    const known = byCode.get(code) ?? { system: new Map(), filed: new Map(), lastYear: new Map() };
    byCode.set(code, known);
    return known;
  };
  const indicators = new Map(scheme.indicators.filter(({ reportItems }) => reportItems === undefined).map((indicator) => [indicator.code, indicator]));
  for (const row of counted) {
    const indicator = indicators.get(row.indicator);
    if (indicator !== undefined) of(row.consortium).system.set(row.indicator, countedCell(indicator, row));
  }
  for (const row of filed) (row.year === year ? of(row.consortium).filed : of(row.consortium).lastYear).set(row.item, shortDecimal(row.value));
  return (code) => byCode.get(code) ?? nothing;
};
