import { addDays, indicatorOf, type Obstacle, type Scheme } from '@monitor/domain';
import type { Asker } from './asker.js';
import type { JudgedYear } from './judged-year.js';
import { newestEntries, unusableReports } from './obstacles.query.js';
import type { ScoredUnit } from './score-year.js';
import type { Unit } from './units.query.js';
import type { VerdictRow } from './verdict-spool.js';

/** What stands between a year's data and its verdicts. */
export interface Hindrances {
  readonly of: (unit: Unit) => readonly Obstacle[];
  /** The lead unit, which answers for the data. */
  readonly leadOf: (consortium: string) => string;
}

/** Report workbooks bear the consortium and the year in their names; one that bears neither is told under data quality alone. */
const reportFile = /^年度报告[-_ ]?(?<consortium>.+?)[-_ ](?<year>\d{4})(?:\D.*)?\.xlsx$/iu;

const subjectOf = (path: string): string | null => {
  const named = reportFile.exec(path.slice(path.lastIndexOf('/') + 1).normalize('NFKC'))?.groups;
  return named === undefined ? null : `${named['consortium']}/${named['year']}`;
};

const complaintsOf = async (asker: Asker): Promise<ReadonlyMap<string, { path: string; message: string }>> => {
  const unusable = (await asker.ask(unusableReports, {})).sort((left, right) => (left.path < right.path ? 1 : -1));
  return new Map(unusable.flatMap((each) => [[subjectOf(each.path) ?? '', each] as const]));
};

const lead = (name: string): string => (name === '' ? '牵头单位' : `牵头单位${name}`);

const staleness = (newest: string | null | undefined, name: string, { scheme, day }: { scheme: Scheme; day: JudgedYear }): readonly Obstacle[] => {
  const days = scheme.calendar.staleAfterDays;
  if (newest === null || newest === undefined || newest >= addDays(day.as_of, -days)) return [];
  return [{ code: 'data_stale', text: `至 ${day.as_of} 已超过 ${days} 天没有新数据（最近一条为 ${newest}），请核对经费、成果和项目记录是否中断报送`, fromWhom: lead(name) }];
};

/** Asks which reports came but cannot be used, and whose data ended too long before the day. */
export const hindrancesOf = async (asker: Asker, scheme: Scheme, day: JudgedYear): Promise<Hindrances> => {
  const complaints = await complaintsOf(asker);
  const known = new Map((await asker.ask(newestEntries, day)).map((row) => [row.consortium, row]));
  const leadOf = (consortium: string): string => lead(known.get(consortium)?.lead ?? '');
  const quarantine = ({ consortium, submitted }: Unit): readonly Obstacle[] => {
    const complaint = submitted === null ? complaints.get(`${consortium}/${day.year}`) : undefined;
    if (complaint === undefined) return [];
    return [{ code: 'report_quarantined', text: `年度报告文件“${complaint.path}”无法使用：${complaint.message}`, fromWhom: leadOf(consortium) }];
  };
  const staleFor = ({ consortium }: Unit): readonly Obstacle[] => staleness(known.get(consortium)?.newest, known.get(consortium)?.lead ?? '', { scheme, day });
  return { leadOf, of: (unit) => [...quarantine(unit), ...staleFor(unit)] };
};

const missingOf = ({ unit, score, graded, leadName }: ScoredUnit, scheme: Scheme): readonly Omit<Obstacle, 'code'>[] => {
  if (graded.grade !== 'not_evaluable') return [];
  const missing = score.indicators.filter(({ state }) => state === 'missing').map(({ indicator }) => indicatorOf(scheme, indicator).zh);
  if (missing.length === 0) return [];
  const report = unit.owes_report && unit.submitted === null ? '年度运行报告未报送；' : '';
  return [{ text: `${report}缺少指标数据：${missing.join('、')}`, fromWhom: leadName }];
};

/** Rows of `obstacle`: what is missing or unusable, and who has to send it. */
export function* obstacleRows(scored: readonly ScoredUnit[], scheme: Scheme, { year }: JudgedYear): Generator<VerdictRow> {
  for (const each of scored) {
    const { consortium } = each.unit;
    for (const { code, text, fromWhom } of each.obstacles) yield { consortium, year, code, text, from_whom: fromWhom };
    for (const { text, fromWhom } of missingOf(each, scheme)) yield { consortium, year, code: 'data_missing', text, from_whom: fromWhom };
  }
}
