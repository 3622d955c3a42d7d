import { rename, rm, writeFile } from 'node:fs/promises';
import { type CompositeLevel, type CompositeResult, plainText, roundedScore } from '@monitor/domain';

const BOM = '\uFEFF';

const quoted = (text: string): string => (/[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);

const scoreText = ({ scores, decimals }: CompositeLevel, index: number): string => {
  const score = scores[index] ?? null;
  if (score === null) return '';
  return decimals === null ? plainText(score) : roundedScore(score, decimals);
};

/** The result as CSV: unit, rank, band where the scheme has bands, then every level from the index down; numbers with a point, nothing where there is no result. */
export const scoresCsv = ({ units, ranks, bands, levels }: CompositeResult, unitColumn: string): string => {
  const banded = bands.some((band) => band !== null);
  const head = [unitColumn, 'rank', ...(banded ? ['band'] : []), ...levels.map(({ code }) => code)];
  const rows = units.map((unit, index) => [unit, String(ranks[index] ?? ''), ...(banded ? [bands[index] ?? ''] : []), ...levels.map((level) => scoreText(level, index))]);
  return [head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
};

export const withBom = (text: string): string => BOM + text;

/** Writes the whole file or nothing. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
