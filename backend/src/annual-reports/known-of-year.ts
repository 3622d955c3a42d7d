import { cellOf, evaluationDays, type Indicator, plainText, roundHalfUp, type Scheme } from '@monitor/domain';
import type { Sitting } from '../desk/desk.js';
import type { AheadMeasure, CountedCell } from './report-files.js';
import { countedCells, filedItems } from './reports.query.js';

/** What the edition says of one consortium and year, beside its report. */
export interface KnownOfYear {
  readonly system: ReadonlyMap<string, CountedCell>;
  /** By item. */
  readonly filed: ReadonlyMap<string, string>;
  readonly lastYear: ReadonlyMap<string, string>;
}

/** A year of one consortium, or of all that the asker sees. */
interface Asked {
  readonly year: number;
  readonly consortium?: string | undefined;
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

const scopeOf = ({ year, consortium }: Asked) => ({ year, any_consortium: consortium === undefined, consortium: consortium ?? '' });

/** Counted now, as the year will be once it is judged: templates go out before the first report of a year is in. */
const countedAhead = async (sitting: Sitting, { scheme, ahead }: KnowingHow, asked: Asked): Promise<Counted[]> => {
  const days = { as_of: evaluationDays(scheme, asked.year).evaluatedAsOf };
  const rows: Counted[] = [];
  for (const { code, query } of ahead) {
    const indicator = scheme.indicators.find((each) => each.code === code);
    if (indicator === undefined) continue;
    for (const found of await sitting.ask(query, { ...scopeOf(asked), ...days })) {
      const { state, value } = cellOf(indicator, found);
      rows.push({ ...found, indicator: code, state, value });
    }
  }
  return rows;
};

interface KnowingHow {
  readonly scheme: Scheme;
  readonly ahead: readonly AheadMeasure[];
}

interface Gathering {
  readonly system: Map<string, CountedCell>;
  readonly filed: Map<string, string>;
  readonly lastYear: Map<string, string>;
}

const nothing: KnownOfYear = { system: new Map(), filed: new Map(), lastYear: new Map() };

/** What the edition knows for a year, by consortium; numbers a consortium declares itself are not counted by the system. */
export const knownOfYear = async (sitting: Sitting, how: KnowingHow, asked: Asked): Promise<(consortium: string) => KnownOfYear> => {
  const isJudged = sitting.basis.years.includes(asked.year);
  const [counted, filed] = await Promise.all([isJudged ? sitting.ask(countedCells, scopeOf(asked)) : countedAhead(sitting, how, asked), sitting.ask(filedItems, scopeOf(asked))]);
  const byCode = new Map<string, Gathering>();
  const of = (code: string): Gathering => {
    const known = byCode.get(code) ?? { system: new Map(), filed: new Map(), lastYear: new Map() };
    byCode.set(code, known);
    return known;
  };
  const indicators = new Map(how.scheme.indicators.filter(({ reportItems }) => reportItems === undefined).map((indicator) => [indicator.code, indicator]));
  for (const row of counted) {
    const indicator = indicators.get(row.indicator);
    if (indicator !== undefined) of(row.consortium).system.set(row.indicator, countedCell(indicator, row));
  }
  for (const row of filed) (row.year === asked.year ? of(row.consortium).filed : of(row.consortium).lastYear).set(row.item, shortDecimal(row.value));
  return (code) => byCode.get(code) ?? nothing;
};
