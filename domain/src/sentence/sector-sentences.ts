import { execution, leverage, revenue, yearEnd } from './sector-money.js';
import { outliers } from './sector-outliers.js';
import { rowOf, type SectorParts } from './sector-parts.js';
import { proposals } from './sector-proposals.js';
import { evidenceRate, pipeline } from './sector-results.js';
import { dimensions, ends, standing } from './sector-standing.js';
import type { Sentence } from './sentence.js';

const findings: readonly ((parts: SectorParts) => Sentence | null)[] = [standing, dimensions, ends, proposals, execution, yearEnd, leverage, revenue, pipeline, evidenceRate, outliers];

/**
 * What can be said of a sector in a year, by rule and in a fixed order; the page and the report read the same values.
 * A sector without a consortium has one sentence; what cannot be compared is said or left out, never guessed.
 */
export const sectorSentences = (parts: SectorParts): readonly Sentence[] => {
  if ((rowOf(parts)?.consortia ?? 0) === 0) return [standing(parts)];
  return findings.flatMap((finding) => finding(parts) ?? []);
};
