import { Controller } from '@nestjs/common';
import { comparison, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { gradeOf } from '../desk/grade-of.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { comparisonIndicators, comparisonMoney, comparisonUnits } from './comparison.query.js';

// No line of the ledger is no money: the sum of nothing.
const NO_MONEY = { planned: '0', allocated: '0', spent: '0', refunded: '0' };

@Controller()
export class ComparisonController {
  constructor(private readonly desk: Desk) {}

  @Answers(comparison)
  async comparison(@Asked(comparison) { consortia, year }: QueryOf<typeof comparison>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof comparison>> {
    const sitting = await this.desk.sit(viewer, year);
    const several = { year: sitting.year, consortia };
    const [units, indicators, money] = await Promise.all([sitting.ask(comparisonUnits, several), sitting.ask(comparisonIndicators, several), sitting.ask(comparisonMoney, several)]);
    const amounts = new Map(money.map(({ consortium, ...rest }) => [consortium, rest]));
    const found = units.map(({ previous_total, fiscal_planned, fiscal_spent, dimensions, scores, grade, ...unit }) => ({
      ...unit,
      ...(amounts.get(unit.consortium) ?? NO_MONEY),
      previousTotal: previous_total,
      fiscalPlanned: fiscal_planned,
      fiscalSpent: fiscal_spent,
      grade: gradeOf(grade),
      dimensions: Object.fromEntries(dimensions.map((code, place) => [code, scores[place] ?? 0])),
      indicators: indicators.filter(({ consortium }) => consortium === unit.consortium).map(({ code, state, value, score, contribution }) => ({ code, state, value, score, contribution })),
    }));
    const byCode = new Map(found.map((unit) => [unit.consortium, unit]));
    return {
      basis: sitting.basis,
      units: consortia.flatMap((code) => byCode.get(code) ?? []),
      absent: consortia.filter((code) => !byCode.has(code)),
    };
  }
}
