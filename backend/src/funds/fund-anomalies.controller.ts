import { Controller } from '@nestjs/common';
import { fundAnomalies, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { fundAnomalyRows } from './fund-anomalies.query.js';
import { proofPlaces } from './proof-rows.query.js';

type Reply = ReplyOf<typeof fundAnomalies>;
type Proof = Reply['rows'][number]['evidence'][number];
type Found = ReturnType<typeof fundAnomalyRows.read>;

const entityOf = (evidence: string): string => evidence.slice(0, evidence.indexOf(':'));
const keyOf = (evidence: string): string => evidence.slice(evidence.indexOf(':') + 1);

/** The rows behind all findings at once, each with the cell it was read from, by evidence key. */
const proofsOf = async (sitting: Sitting, found: readonly Found[]): Promise<ReadonlyMap<string, Proof>> => {
  const consortia = [...new Set(found.flatMap((row) => row.consortia))];
  const evidence = [...new Set(found.flatMap((row) => row.evidence))];
  const proofs = await Promise.all(
    Object.entries(proofPlaces).map(async ([entity, places]) => {
      const keys = evidence.filter((each) => entityOf(each) === entity).map(keyOf);
      const rows = keys.length === 0 ? [] : await sitting.ask(places, { consortia, keys });
      return rows.map(({ key, ...source }): [string, Proof] => [`${entity}:${key}`, { entity, key, source }]);
    }),
  );
  return new Map(proofs.flat());
};

const toldOf = ({ kind, consortium, name, project, label, measured, threshold, unit, amount, evidence }: Found, proofs: ReadonlyMap<string, Proof>): Reply['rows'][number] => ({
  kind, consortium, name, project, label, measured, threshold, unit, amount,
  evidence: evidence.flatMap((key) => proofs.get(key) ?? []),
});

@Controller()
export class FundAnomaliesController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundAnomalies)
  async anomalies(@Asked(fundAnomalies) query: QueryOf<typeof fundAnomalies>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const found = await sitting.ask(fundAnomalyRows, sitting.filters(query));
    const proofs = await proofsOf(sitting, found);
    return { basis: sitting.basis, count: found[0]?.all ?? 0, rows: found.map((row) => toldOf(row, proofs)) };
  }
}
