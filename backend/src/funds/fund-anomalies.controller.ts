import { Controller } from '@nestjs/common';
import { fundAnomalies, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { fundAnomalyProofs, fundAnomalyRows } from './fund-anomalies.query.js';
import { proofsOf } from './proofs.js';

@Controller()
export class FundAnomaliesController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundAnomalies)
  async anomalies(@Asked(fundAnomalies) query: QueryOf<typeof fundAnomalies>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof fundAnomalies>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const found = await sitting.ask(fundAnomalyRows, sitting.filters(query));
    const consortia = [...new Set(found.map(({ consortium }) => consortium))];
    const named = await sitting.ask(fundAnomalyProofs, { year: sitting.year, consortia, findings: found.map(({ finding }) => finding) });
    const proofs = await proofsOf(sitting, named);
    const rows = found.map(({ finding, kind, consortium, name, project, label, measured, threshold, unit, amount }) => ({
      kind, consortium, name, project, label, measured, threshold, unit, amount, evidence: proofs.get(finding) ?? [],
    }));
    return { basis: sitting.basis, count: found[0]?.all ?? 0, rows };
  }
}
