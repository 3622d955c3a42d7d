import { Controller } from '@nestjs/common';
import { fundUnits, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { fundUnitQuarters, fundUnitRows } from './fund-units.query.js';

type Reply = ReplyOf<typeof fundUnits>;
type Quarters = ReturnType<typeof fundUnitQuarters.read>;

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

const sharesOf = (own: Quarters | undefined, over: readonly boolean[]): (number | null)[] => {
  const planned = Number(own?.planned ?? 0);
  if (own === undefined || planned === 0) return over.map(() => null);
  return [own.first, own.second, own.third, own.fourth].map((spent, index) => (over[index] === true ? (Number(spent) / planned) * 100 : null));
};

@Controller()
export class FundUnitsController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundUnits)
  async units(@Asked(fundUnits) query: QueryOf<typeof fundUnits>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const { basis, year } = sitting;
    const params = sitting.filters(query);
    const [rows, quarters] = await Promise.all([sitting.ask(fundUnitRows, params), sitting.ask(fundUnitQuarters, params)]);
    const byUnit = new Map(quarters.map((own) => [own.consortium, own]));
    const over = quarterEnds.map((day) => `${year}-${day}` <= basis.asOf);
    return { basis, rows: rows.map((row) => ({ ...row, quarters: sharesOf(byUnit.get(row.consortium), over) })) };
  }
}
