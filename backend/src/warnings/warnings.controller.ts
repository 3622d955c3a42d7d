import { Controller } from '@nestjs/common';
import { type QueryOf, type ReplyOf, type Viewer, warningColours, warnings } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { warningRowsOf } from './warning-rows.js';
import { monthStrips, openWarnings, watchedConsortia, watchedYear } from './warnings.query.js';

@Controller()
export class WarningsController {
  constructor(private readonly desk: Desk) {}

  @Answers(warnings)
  async warnings(@Asked(warnings) { year, ...query }: QueryOf<typeof warnings>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof warnings>> {
    const sitting = await this.desk.sit(viewer);
    const [watched] = await sitting.ask(watchedYear, {});
    if (year !== undefined && year !== watched?.year) {
      throw new ProblemError('not_found', watched === undefined ? '目前没有可预警的年度。' : `年内预警只看当前年度 ${watched.year}，没有 ${year} 年度的预警。`);
    }
    if (watched === undefined) return { basis: sitting.basis, watch: null, rows: [] };
    const { rule_set, lines, thresholds, ...told } = watched;
    const shown = { ...sitting.filters(query), year: watched.year };
    const [units, strips, items] = await Promise.all([
      sitting.ask(watchedConsortia, shown),
      sitting.ask(monthStrips, { ...shown, colours: [...warningColours] }),
      sitting.ask(openWarnings, shown),
    ]);
    return {
      basis: sitting.basis,
      watch: { ...told, ruleSet: rule_set, lines: JSON.parse(lines), thresholds: JSON.parse(thresholds) },
      rows: warningRowsOf(units, strips, items),
    };
  }
}
