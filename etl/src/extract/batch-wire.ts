import { ExtractFailure } from './extract-problem.js';
import { type FlatRows, kindOfLetter } from './flat-rows.js';
import type { CellKind, RawRow, RowBatch } from './raw-row.js';

/** What stands on the line before the texts of a batch. */
interface BatchHead extends Omit<FlatRows, 'texts'> {
  /** Length of what follows, in bytes. */
  readonly bytes: number;
  /** The texts, where one of them holds the separator. */
  readonly texts: readonly string[] | null;
}

const separator = '\u001f';

/** A batch as one line and one text: one string to decode instead of one for each cell. */
export function packBatch(flat: FlatRows): Buffer[] {
  const joined = flat.texts.join(separator);
  const isPlain = countOf(joined) === Math.max(0, flat.texts.length - 1);
  const body = Buffer.from(isPlain ? joined : '');
  const head: BatchHead = { ...flat, bytes: body.length, texts: isPlain ? null : flat.texts };
  return [Buffer.from(`${JSON.stringify(head)}\n`), body];
}

function countOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count += 1;
  return count;
}

/** Puts batches together again; the rows of a file have few patterns of kinds, so they share their lists. */
export class BatchUnpacker {
  readonly #patterns = new Map<string, readonly CellKind[]>();

  unpack(head: BatchHead, body: string): RowBatch {
    const texts = head.texts ?? body.split(separator);
    const rows: RawRow[] = [];
    let start = 0;
    for (const [index, row] of head.rows.entries()) {
      const end = start + (head.counts[index] ?? 0);
      rows.push({ sheet: head.sheet, row, texts: texts.slice(start, end), kinds: this.#kindsOf(head.kinds.slice(start, end)) });
      start = end;
    }
    return { rows, problems: head.problems };
  }

  #kindsOf(pattern: string): readonly CellKind[] {
    const known = this.#patterns.get(pattern);
    if (known) return known;
    const kinds = Array.from(pattern, kindOfLetter);
    if (this.#patterns.size < 10_000) this.#patterns.set(pattern, kinds);
    return kinds;
  }
}

/** The child is our own code: its lines are trusted to be heads once they parse as objects of that shape; null ends a file. */
export function parseHead(line: string): BatchHead | null {
  const value: unknown = JSON.parse(line);
  if (value === null || isHead(value)) return value;
  throw new ExtractFailure('reader_crashed', { original: line });
}

const isHead = (value: unknown): value is BatchHead =>
  typeof value === 'object' && value !== null && 'rows' in value && 'problems' in value && 'kinds' in value && 'bytes' in value && Array.isArray(value.rows);
