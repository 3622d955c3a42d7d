import { Controller } from '@nestjs/common';
import { addDays, addMonths, daysBetween, fundPace, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { amountsOf, sumOfKind } from './amounts.js';
import { fundPaceSums } from './fund-pace.query.js';

type Reply = ReplyOf<typeof fundPace>;
type Sum = ReturnType<typeof fundPaceSums.read>;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const startOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** Percent of the year gone at the end of a month. */
const elapsedAt = (year: number, month: number): number => {
  const [first, next, after] = [startOf(year, 1), startOf(year + 1, 1), addMonths(startOf(year, month), 1)];
  return (daysBetween(first, after) / daysBetween(first, next)) * 100;
};

const monthOf = (sums: readonly Sum[], year: number, asOf: string) => (month: number): Reply['months'][number] => ({
  month: startOf(year, month).slice(0, 7),
  ...amountsOf(sums.filter((row) => row.year === year && row.month === month)),
  previousSpent: sumOfKind(sums.filter((row) => row.year === year - 1 && row.month === month), 'spent'),
  elapsed: elapsedAt(year, month),
  over: addDays(addMonths(startOf(year, month), 1), -1) <= asOf,
});

@Controller()
export class FundPaceController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundPace)
  async pace(@Asked(fundPace) query: QueryOf<typeof fundPace>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const { basis, year } = sitting;
    const sums = await sitting.ask(fundPaceSums, sitting.filters(query));
    return {
      basis,
      months: MONTHS.map(monthOf(sums, year, basis.asOf)),
      planned: sumOfKind(sums.filter((row) => row.year === year), 'planned'),
      previousPlanned: sumOfKind(sums.filter((row) => row.year === year - 1), 'planned'),
    };
  }
}
