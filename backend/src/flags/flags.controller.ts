import { Controller } from '@nestjs/common';
import { flags, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { flagOf } from './flag-row.js';
import { flagRows } from './flags.query.js';

@Controller()
export class FlagsController {
  constructor(private readonly desk: Desk) {}

  @Answers(flags)
  async flags(@Asked(flags) query: QueryOf<typeof flags>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof flags>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const rows = await sitting.ask(flagRows, sitting.filters(query));
    return {
      basis: sitting.basis,
      flags: rows.map((row) => ({ ...flagOf(row), consortium: row.consortium, name: row.name, sector: row.sector, district: row.district, year: row.year })),
    };
  }
}
