import { Controller } from '@nestjs/common';
import { allSectors, changchun, type QueryOf, type ReplyOf, sectorMatrix, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { dimensionCell, executionCell, revenueCell, type SectorParts } from './matrix-cells.js';
import { sectorCounts, sectorCoverage, sectorDimensions, sectorMeasures } from './sector-matrix.query.js';

/** Priority sectors stand also when empty; the row for all others only when there are some. */
const isShown = (code: string, asked: readonly string[], counts: readonly { sector: string }[]): boolean =>
  (asked.length === 0 || asked.includes(code)) && (code !== changchun.otherSector.code || counts.some(({ sector }) => sector === code));

@Controller()
export class SectorMatrixController {
  constructor(private readonly desk: Desk) {}

  @Answers(sectorMatrix)
  async matrix(@Asked(sectorMatrix) query: QueryOf<typeof sectorMatrix>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof sectorMatrix>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const [counts, dimensions, measures, [coverage]] = await Promise.all([
      sitting.ask(sectorCounts, params),
      sitting.ask(sectorDimensions, params),
      sitting.ask(sectorMeasures, params),
      sitting.ask(sectorCoverage, { year: sitting.year }),
    ]);
    const { scheme } = sitting.policy();
    const shown = allSectors(changchun).filter(({ code }) => isShown(code, query.sector, counts));
    const rows = shown.map(({ code }) => {
      const parts: SectorParts = {
        year: sitting.year,
        dimensions: dimensions.filter((row) => row.sector === code),
        measures: measures.filter((row) => row.sector === code),
      };
      const { consortia, rated, flagged } = counts.find((row) => row.sector === code) ?? { consortia: 0, rated: 0, flagged: 0 };
      const scores = scheme.dimensions.map((dimension) => dimensionCell(dimension.code, parts, scheme));
      return { sector: code, consortia, rated, flagged, cells: [...scores, executionCell(parts, scheme), revenueCell(parts)] };
    });
    return { basis: sitting.basis, coverage: coverage ?? null, rows };
  }
}
