import { quantileOf } from '../robustness/quantile.js';
import { namesInChinese, namesInEnglish } from './name-list.js';
import { joined, type Piece, said, sentence } from './pieces.js';
import type { RankedRow, SectorParts } from './sector-parts.js';
import type { Sentence } from './sentence.js';
import { toldNumber } from './told-number.js';

/** Fewer totals say nothing of what is usual. */
const LEAST = 5;
/** Tukey's fences. */
const REACH = 1.5;

interface Fences {
  readonly low: number;
  readonly high: number;
}

const fencesOf = (totals: readonly number[]): Fences | null => {
  if (totals.length < LEAST) return null;
  const sorted = [...totals].sort((a, b) => a - b);
  const [lower, upper] = [quantileOf(sorted, 0.25), quantileOf(sorted, 0.75)];
  return { low: lower - REACH * (upper - lower), high: upper + REACH * (upper - lower) };
};

const toldIn = (low: readonly RankedRow[], high: readonly RankedRow[], { low: floor, high: ceiling }: Fences): { zh: readonly Piece[]; en: readonly Piece[] } => ({
  zh: [low.length === 0 ? [] : said`${namesInChinese(low)}明显低于同领域（低于${toldNumber(floor, 1)}分）`, high.length === 0 ? [] : said`${namesInChinese(high)}明显高于同领域（高于${toldNumber(ceiling, 1)}分）`],
  en: [low.length === 0 ? [] : said`${namesInEnglish(low)} far below the others (under ${toldNumber(floor, 1)})`, high.length === 0 ? [] : said`${namesInEnglish(high)} far above the others (over ${toldNumber(ceiling, 1)})`],
});

/** Whose total lies more than 1.5 quartile distances beyond the middle half of the sector; nothing with fewer than five totals. */
export const outliers = ({ ranking }: SectorParts): Sentence | null => {
  const scored = ranking.rows.filter(({ total }) => total !== null);
  const fences = fencesOf(scored.map(({ total }) => total ?? 0));
  if (fences === null) return null;
  const low = scored.filter(({ total }) => (total ?? 0) < fences.low);
  const high = scored.filter(({ total }) => (total ?? 0) > fences.high);
  if (low.length + high.length === 0) return null;
  const { zh, en } = toldIn(low, high, fences);
  return sentence('outliers', low.length > 0 ? 'watch' : 'plain', { zh: said`总分离群：${joined(zh, '；')}。`, en: said`Outlying totals: ${joined(en, '; ')}.` });
};
