import type { AskedFormat } from '@monitor/domain';
import { guessHead } from '../extract/detect-table.js';
import type { ExtractProblem } from '../extract/extract-problem.js';
import { extractDocuments, extractTable, type FormatFile } from '../extract/extract-table.js';
import { fileTypeOf, isTableType } from '../extract/file-type.js';
import type { RawDocument, RawRow } from '../extract/raw-row.js';
import { documentTable } from './document-table.js';
import { FileRefused } from './file-refused.js';
import type { TableSample } from './table-sample.js';
import { toldFormat } from './told-format.js';

const MOST_ROWS = 5000;
const MOST_CHARACTERS = 16_000_000;
const HEAD_ROWS = 20;

/** Items of batches until there are enough of them; what stops the file is thrown. */
class Gathered<T> {
  readonly items: T[] = [];
  complete = true;
  #characters = 0;

  constructor(private readonly sizeOf: (item: T) => number) {}

  /** False when there is enough. */
  take(items: readonly T[], problems: readonly ExtractProblem[]): boolean {
    const stopped = problems.find(({ scope }) => scope === 'file');
    if (stopped !== undefined && this.items.length + items.length === 0) throw new FileRefused(stopped.message);
    for (const item of items) {
      if (this.items.length >= MOST_ROWS || this.#characters > MOST_CHARACTERS) {
        this.complete = false;
        return false;
      }
      this.items.push(item);
      this.#characters += this.sizeOf(item);
    }
    return true;
  }
}

const lengthOf = ({ texts }: RawRow): number => texts.reduce((sum, text) => sum + text.length, 0);

/** The first 5,000 rows of one table of a file, its head found or as told. @throws FileRefused when the file cannot be read */
export const sampleTable = async (file: FormatFile, asked: AskedFormat): Promise<TableSample> => {
  const format = toldFormat(asked);
  if (!isTableType(await fileTypeOf(file, format))) return sampleDocuments(file, asked);
  const gathered = new Gathered<RawRow>(lengthOf);
  for await (const { rows, problems } of extractTable(file, format)) if (!gathered.take(rows, problems)) break;
  return underHead(gathered, asked);
};

const sampleDocuments = async (file: FormatFile, asked: AskedFormat): Promise<TableSample> => {
  const gathered = new Gathered<RawDocument>(({ value }) => JSON.stringify(value).length);
  for await (const { documents, problems } of extractDocuments(file, toldFormat(asked))) if (!gathered.take(documents, problems)) break;
  return documentTable(gathered.items, gathered.complete);
};

const underHead = ({ items, complete }: Gathered<RawRow>, { sheet, head: told }: AskedFormat): TableSample => {
  const first = sheet ?? items[0]?.sheet ?? '';
  const rows = items.filter((row) => row.sheet === first);
  const head = told ?? guessHead(rows.slice(0, HEAD_ROWS));
  const at = rows.findIndex(({ row }) => row === head);
  if (head === null || at < 0) throw new FileRefused('没有找到像列名的一行，无法提出映射。请在预览里点选表头所在的行。');
  const heads = (rows[at]?.texts ?? []).map((text) => text.trim());
  return { heads, above: rows.slice(0, at), rows: rows.slice(at + 1).filter(({ texts }) => texts.some((text) => text.trim() !== '')), complete };
};
