import { Controller } from '@nestjs/common';
import { cheapestWay, contributionsOf, explainChange, explanation, gradeDistances, type QueryOf, type ReplyOf, sectorPosition, type Viewer } from '@monitor/domain';
import { Desk, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { type ExplainedUnit, explainedUnit } from './explained-unit.js';
import { intervalRow, sectorTotals } from './score.query.js';

type Reply = ReplyOf<typeof explanation>;

@Controller()
export class ExplanationController {
  constructor(private readonly desk: Desk) {}

  @Answers(explanation)
  async explanation(@Asked(explanation) { consortium, year }: QueryOf<typeof explanation>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, year);
    const one = { consortium, year: sitting.year };
    const unit = await explainedUnit(sitting, one);
    if (unit === null) throw new ProblemError('not_found', `没有 ${one.year} 年度的联合体“${consortium}”，或不在您的查看范围内。`);
    const { total, reasons } = unit.graded;
    const said = { basis: sitting.basis, consortium, obstacles: [...unit.obstacles] };
    if (total === null) return { ...said, ...nothing, reason: reasons.join('；') };
    const [sector, change, [interval]] = await Promise.all([sectorOf(sitting, unit), changeOf(sitting, unit), sitting.ask(intervalRow, one)]);
    return { ...said, total, reason: null, ...partsOf(unit, total), sector, change, interval: interval ?? null };
  }
}

const nothing = { total: null, contributions: [], distances: [], way: null, sector: null, change: null, interval: null };

const partsOf = (unit: ExplainedUnit, total: number): Pick<Reply, 'contributions' | 'distances' | 'way'> => {
  const reasons = new Map(unit.adjustments.map(({ code, zh }) => [code, zh]));
  const way = cheapestWay(unit);
  return {
    contributions: contributionsOf(unit).map((each) => ({ ...each, reason: each.kind === 'indicator' ? null : (reasons.get(each.code) ?? null) })),
    distances: gradeDistances(total, unit.scheme).map((each) => ({ ...each })),
    way: way === null ? null : { ...way, steps: way.steps.map(({ indicator, from, to, gain }) => ({ indicator, from, to, gain })), blockedBy: [...way.blockedBy] },
  };
};

const sectorOf = async (sitting: Sitting, { sector, graded: { consortium } }: ExplainedUnit): Promise<Reply['sector']> => {
  const rows = await sitting.ask(sectorTotals, { sector, year: sitting.year });
  const position = sectorPosition(rows.map(({ total }) => total), rows.findIndex((row) => row.consortium === consortium));
  return { ...position, totals: rows.map((row) => ({ consortium: row.visible ? row.consortium : null, name: row.visible ? row.name : null, total: row.total })) };
};

const changeOf = async (sitting: Sitting, unit: ExplainedUnit): Promise<Reply['change']> => {
  const year = sitting.year - 1;
  const before = sitting.basis.years.includes(year) ? await explainedUnit(sitting, { consortium: unit.graded.consortium, year }) : null;
  if (before === null || before.graded.total === null) return null;
  const change = explainChange(before, unit);
  return { ...change, year, indicators: change.indicators.map((each) => ({ ...each })) };
};
