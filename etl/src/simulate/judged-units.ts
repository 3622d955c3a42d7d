import type { JudgedFlag, JudgedUnit } from '@monitor/domain';
import { z } from 'zod';
import { mapInSpans } from '../judge/in-spans.js';
import { judgeYear, type YearTask } from '../judge/judge-year.js';
import type { ScoredUnit } from '../judge/score-year.js';
import type { VerdictRow } from '../judge/verdict-spool.js';
import { judgedNames } from './judged-names.query.js';

const flagRow = z.object({ consortium: z.string(), kind: z.enum(['commend', 'rectify', 'revoke', 'watch', 'data']), headline: z.string(), reasons: z.string() });
const reasonList = z.array(z.object({ text: z.string() }));

type FlagsByUnit = ReadonlyMap<string, readonly JudgedFlag[]>;

const flagsOf = async (rows: readonly VerdictRow[]): Promise<FlagsByUnit> => {
  const flags = new Map<string, JudgedFlag[]>();
  const read = await mapInSpans(rows, (row) => flagRow.parse(row));
  for (const { consortium, kind, headline, reasons } of read) {
    const grounds = reasonList.parse(JSON.parse(reasons)).map(({ text }) => text);
    flags.set(consortium, [...(flags.get(consortium) ?? []), { kind, headline, grounds }]);
  }
  return flags;
};

const unitOf = ({ unit, score, graded }: ScoredUnit, flags: FlagsByUnit, named: { name: string; sector: string }): JudgedUnit => ({
  consortium: unit.consortium, ...named, total: graded.total, rank: graded.rank, grade: graded.grade, limitedByCap: graded.limitedByCap, reasons: graded.reasons,
  contributions: new Map(score.indicators.map(({ indicator, contribution }) => [indicator, contribution])), flags: flags.get(unit.consortium) ?? [],
});

/** All units of a year as one set of documents finds them, nothing stored. */
export const judgedUnits = async (task: YearTask): Promise<readonly JudgedUnit[]> => {
  const raised: VerdictRow[] = [];
  const { scored } = await judgeYear(task, async (table, rows) => {
    if (table === 'flag') raised.push(...rows);
  });
  const flags = await flagsOf(raised);
  const names = new Map((await task.asker.ask(judgedNames, {})).map(({ consortium, ...named }) => [consortium, named]));
  return mapInSpans(scored, (each) => unitOf(each, flags, names.get(each.unit.consortium) ?? { name: each.unit.consortium, sector: '' }));
};
