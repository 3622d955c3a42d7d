import { inRegister, joined, type Piece, said, sentence } from './pieces.js';
import { namesInChinese, namesInEnglish } from './name-list.js';
import { cellIn, rowOf, type SectorParts, sectorNamed } from './sector-parts.js';
import type { Sentence } from './sentence.js';
import { moved, toldNumber } from './told-number.js';

interface Held {
  readonly zh: Piece;
  readonly en: Piece;
}

const nothing: Held = { zh: [], en: [] };

const pointsInEnglish = (size: string): string => (size === '1.0' ? '1.0 point' : `${size} points`);

const againstWhole = (total: number | null, whole: number | null): Held => {
  if (total === null || whole === null) return nothing;
  const { direction, size } = moved(total - whole);
  if (direction === 'level') return { zh: said`与全部领域均值持平`, en: said`level with the mean of all sectors` };
  const isAbove = direction === 'up';
  return { zh: said`${isAbove ? '高于' : '低于'}全部领域均值${size}分`, en: said`${pointsInEnglish(size)} ${isAbove ? 'above' : 'below'} the mean of all sectors` };
};

const onLastYear = (total: number | null, previous: number | null): Held => {
  if (total === null) return nothing;
  if (previous === null) return { zh: said`没有可比的上年得分`, en: said`no score of last year to compare with` };
  const { direction, size } = moved(total - previous);
  if (direction === 'level') return { zh: said`与上年持平`, en: said`unchanged on last year` };
  return { zh: said`较上年${direction === 'up' ? '提高' : '下降'}${size}分`, en: said`${direction} ${pointsInEnglish(size)} on last year` };
};

const empty = (year: number, { zh, en }: { zh: string; en: string }): Sentence =>
  sentence('standing', 'plain', { zh: said`${year}年度${zh}领域没有联合体。`, en: said`In ${year} there is no consortium in ${en}.` });

/** How many there are, how they score, and how that stands to all sectors and to last year. */
export const standing = (parts: SectorParts): Sentence => {
  const { matrix } = parts;
  const { year } = matrix.basis;
  const name = sectorNamed(parts);
  const row = rowOf(parts);
  if (row === undefined || row.consortia === 0) return empty(year, name);
  const { consortia, rated, total } = row;
  const held = [againstWhole(total, matrix.whole.total), onLastYear(total, row.previousTotal)];
  const mean = total === null ? null : inRegister(toldNumber(total, 1));
  const zh = [said`参评${rated}个`, mean === null ? said`尚无总分` : said`总分均值${mean}分`, ...held.map((each) => each.zh)];
  const en = [said`${rated} rated`, mean === null ? said`no total score yet` : said`mean total ${mean}`, ...held.map((each) => each.en)];
  return sentence('standing', 'plain', {
    zh: said`${year}年度${name.zh}领域${inRegister(`${consortia}个`)}联合体，${joined(zh, '，')}。`,
    en: said`In ${year}, ${name.en} has ${inRegister(String(consortia))} ${consortia === 1 ? 'consortium' : 'consortia'}: ${joined(en, ', ')}.`,
  });
};

interface Gap {
  readonly zh: string;
  readonly en: string;
  readonly difference: number;
}

const gapsOf = (parts: SectorParts): readonly Gap[] =>
  parts.scheme.dimensions.flatMap(({ code, zh, en }) => {
    const [own, whole] = [cellIn(rowOf(parts), code)?.value ?? null, cellIn(parts.matrix.whole, code)?.value ?? null];
    return own === null || whole === null ? [] : [{ zh, en, difference: own - whole }];
  });

/** The dimension furthest above all sectors and the one furthest below; nothing where no dimension can be compared. */
export const dimensions = (parts: SectorParts): Sentence | null => {
  const gaps = gapsOf(parts).map((gap) => ({ ...gap, moved: moved(gap.difference) })).sort((a, b) => b.difference - a.difference);
  const best = gaps.find((gap) => gap.moved.direction === 'up');
  const worst = gaps.findLast((gap) => gap.moved.direction === 'down');
  if (gaps.length === 0) return null;
  if (best === undefined && worst === undefined) {
    return sentence('dimensions', 'plain', { zh: said`各维度得分均与全部领域均值持平。`, en: said`Every dimension is level with the mean of all sectors.` });
  }
  const zh = [best === undefined ? [] : said`最强的维度是${best.zh}，高${inRegister(`${best.moved.size}分`)}`, worst === undefined ? [] : said`最弱的是${worst.zh}，低${inRegister(`${worst.moved.size}分`)}`];
  const en = [best === undefined ? [] : said`strongest in ${best.en}, ${inRegister(pointsInEnglish(best.moved.size))} above`, worst === undefined ? [] : said`weakest in ${worst.en}, ${inRegister(pointsInEnglish(worst.moved.size))} below`];
  return sentence('dimensions', 'plain', { zh: said`与全部领域均值相比，${joined(zh, '；')}。`, en: said`Against the mean of all sectors: ${joined(en, '; ')}.` });
};

/** Who scores highest and who lowest, where at least two are rated and they differ. */
export const ends = ({ ranking }: SectorParts): Sentence | null => {
  const scored = ranking.rows.flatMap((row) => (row.total === null ? [] : [{ ...row, told: toldNumber(row.total, 1), total: row.total }])).sort((a, b) => b.total - a.total);
  const [first, last] = [scored[0], scored.at(-1)];
  if (first === undefined || last === undefined || first.told === last.told) return null;
  const [top, bottom] = [first, last].map((end) => scored.filter(({ told }) => told === end.told));
  return sentence('ends', 'plain', {
    zh: said`总分最高的是${namesInChinese(top ?? [])}（${first.told}分），最低的是${namesInChinese(bottom ?? [])}（${last.told}分）。`,
    en: said`Highest total: ${namesInEnglish(top ?? [])} (${first.told}); lowest: ${namesInEnglish(bottom ?? [])} (${last.told}).`,
  });
};
