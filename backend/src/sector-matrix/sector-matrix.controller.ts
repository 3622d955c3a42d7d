import { Controller } from '@nestjs/common';
import { allSectors, type QueryOf, type ReplyOf, type Scheme, sectorMatrix, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { dimensionCell, executionCell, revenueCell, type SectorParts } from './matrix-cells.js';
import { sectorCounts, sectorCoverage, sectorDimensions, sectorMeasures, sectorTotals } from './sector-matrix.query.js';
import { meanOfMeans, wholeOf } from './whole-city.js';

type Reply = ReplyOf<typeof sectorMatrix>;
type Count = Pick<Reply['whole'], 'consortia' | 'rated' | 'flagged'>;
type Total = { year: number; scored: number; score: number | null };

/** Priority sectors stand also when empty; the row for all others only when there are some. */
const isShown = (code: string, asked: readonly string[], { counts, other }: { counts: readonly { sector: string }[]; other: string }): boolean =>
  (asked.length === 0 || asked.includes(code)) && (code !== other || counts.some(({ sector }) => sector === code));

const countedTogether = (counts: readonly Count[]): Count => ({
  consortia: counts.reduce((sum, { consortia }) => sum + consortia, 0),
  rated: counts.reduce((sum, { rated }) => sum + rated, 0),
  flagged: counts.reduce((sum, { flagged }) => sum + flagged, 0),
});

const groupOf = (count: Count, { parts, totals, scheme }: { parts: SectorParts; totals: readonly Total[]; scheme: Scheme }): Reply['whole'] => ({
  ...count,
  total: meanOfMeans(totals.filter(({ year }) => year === parts.year)),
  previousTotal: meanOfMeans(totals.filter(({ year }) => year === parts.year - 1)),
  cells: [...scheme.dimensions.map(({ code }) => dimensionCell(code, parts, scheme)), executionCell(parts, scheme), revenueCell(parts)],
});

@Controller()
export class SectorMatrixController {
  constructor(private readonly desk: Desk) {}

  @Answers(sectorMatrix)
  async matrix(@Asked(sectorMatrix) query: QueryOf<typeof sectorMatrix>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters({ ...query, sector: [] });
    const [counts, totals, dimensions, measures, [coverage]] = await Promise.all([
      sitting.ask(sectorCounts, params),
      sitting.ask(sectorTotals, params),
      sitting.ask(sectorDimensions, params),
      sitting.ask(sectorMeasures, params),
      sitting.ask(sectorCoverage, { year: sitting.year }),
    ]);
    const { year } = sitting;
    const { scheme } = sitting.policy();
    const rowOf = (code: string) => {
      const of = <R extends { sector: string }>(rows: readonly R[]): R[] => rows.filter(({ sector }) => sector === code);
      return { sector: code, ...groupOf(countedTogether(of(counts)), { parts: { year, dimensions: of(dimensions), measures: of(measures) }, totals: of(totals), scheme }) };
    };
    const shown = { counts, other: sitting.jurisdiction.otherSector.code };
    const rows = allSectors(sitting.jurisdiction).filter(({ code }) => isShown(code, query.sector, shown)).map(({ code }) => rowOf(code));
    return { basis: sitting.basis, coverage: coverage ?? null, whole: groupOf(countedTogether(counts), { parts: wholeOf(year, dimensions, measures), totals, scheme }), rows };
  }
}
