import type { ReplyOf } from '../api/define-endpoint.js';
import type { fundFlow, fundPace } from '../api/funds.js';
import type { outcomePipeline, outcomeSummary } from '../api/outcomes.js';
import type { ranking } from '../api/ranking.js';
import type { sectorMatrix } from '../api/sector-matrix.js';
import { allSectors, type Jurisdiction, type Sector } from '../jurisdiction/jurisdiction.js';
import type { Scheme } from '../scheme/scheme.js';

type Matrix = ReplyOf<typeof sectorMatrix>;
type RankingRow = ReplyOf<typeof ranking>['rows'][number];
type Month = ReplyOf<typeof fundPace>['months'][number];
type Flow = ReplyOf<typeof fundFlow>;
type OutcomeKind = ReplyOf<typeof outcomeSummary>['kinds'][number];

/** The replies a sector's findings are written from, each asked for this sector alone under the page's other filters. A whole reply fits; so do the named parts. */
export interface SectorParts {
  /** Code of Art. 4. */
  readonly sector: string;
  readonly jurisdiction: Jurisdiction;
  readonly scheme: Pick<Scheme, 'dimensions' | 'flagging'>;
  readonly matrix: Pick<Matrix, 'whole' | 'rows'> & { readonly basis: Pick<Matrix['basis'], 'year' | 'asOf'> };
  readonly ranking: { readonly rows: readonly Pick<RankingRow, 'consortium' | 'name' | 'total' | 'rank' | 'flags'>[] };
  readonly flow: { readonly whole: Pick<Flow['whole'], 'spent' | 'refunded'>; readonly fiscal: Pick<Flow['fiscal'], 'spent' | 'refunded'> };
  readonly pace: { readonly months: readonly Pick<Month, 'spent' | 'over'>[] };
  readonly outcomes: { readonly kinds: readonly Pick<OutcomeKind, 'count' | 'withEvidence'>[] };
  readonly pipeline: Pick<ReplyOf<typeof outcomePipeline>, 'stages'>;
}

export type MatrixRow = Matrix['rows'][number];
export type RankedRow = SectorParts['ranking']['rows'][number];

export const sectorNamed = ({ sector: code, jurisdiction }: Pick<SectorParts, 'sector' | 'jurisdiction'>): Sector => allSectors(jurisdiction).find((sector) => sector.code === code) ?? { code, zh: code, en: code };

export const rowOf = ({ sector, matrix }: SectorParts): MatrixRow | undefined => matrix.rows.find((row) => row.sector === sector);

export const cellIn = (row: Pick<MatrixRow, 'cells'> | undefined, column: string): MatrixRow['cells'][number] | undefined => row?.cells.find((cell) => cell.column === column);
