import type { ReplyOf } from '../api/define-endpoint.js';
import type { flags } from '../api/flags.js';
import type { fundFlow, fundPace, fundUnits } from '../api/funds.js';
import type { outcomePipeline, outcomeSummary, outcomeTimes } from '../api/outcomes.js';
import type { ranking } from '../api/ranking.js';
import type { robustness } from '../api/robustness.js';
import type { sectorMatrix } from '../api/sector-matrix.js';
import type { Filters } from '../api/shared-shapes.js';
import type { Jurisdiction, Sector } from '../jurisdiction/jurisdiction.js';
import type { Scheme } from '../scheme/scheme.js';

/** The replies a sector's page is drawn from, all asked with the same filters. */
export interface SectorReplies {
  readonly ranking: ReplyOf<typeof ranking>;
  readonly robustness: ReplyOf<typeof robustness>;
  readonly matrix: ReplyOf<typeof sectorMatrix>;
  readonly flow: ReplyOf<typeof fundFlow>;
  readonly pace: ReplyOf<typeof fundPace>;
  readonly units: ReplyOf<typeof fundUnits>;
  readonly outcomes: ReplyOf<typeof outcomeSummary>;
  readonly pipeline: ReplyOf<typeof outcomePipeline>;
  readonly times: ReplyOf<typeof outcomeTimes>;
  readonly flags: ReplyOf<typeof flags>;
}

export interface SectorReportParts {
  readonly sector: Sector;
  readonly jurisdiction: Jurisdiction;
  /** Of the year reported. */
  readonly scheme: Scheme;
  readonly filters: Filters;
  readonly address: string;
  readonly made: { readonly at: string; readonly by: string };
  readonly replies: SectorReplies;
}
