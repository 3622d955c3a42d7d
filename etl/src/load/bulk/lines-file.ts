import { open } from 'node:fs/promises';
import { detectDelimiter, type Delimiter } from '../../extract/csv-delimiter.js';
import { anEmptyRecord, readLine } from '../../extract/csv-record.js';
import { headLikeness } from '../../mapping/header.js';
import type { LoadContext, LoadFile } from '../load-file.js';
import { bulkHead, type BulkFile, type BulkHead } from './bulk-file.js';
import { isPlainText } from './survey-file.js';

const SAMPLE_BYTES = 256 * 1024;
const HEAD_ROWS = 5;
const SAMPLE_LINES = 50;
/** So many bytes beyond ASCII in its head and a file is surely what it looks like. */
const SURE = 16;

const firstLines = async (path: string): Promise<string[]> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    const bytes = buffer.subarray(0, Math.max(0, buffer.lastIndexOf(10, bytesRead - 1)));
    return bytes.toString('utf8').replace(/^\ufeff/u, '').replaceAll('\r\n', '\n').split('\n');
  } finally {
    await file.close();
  }
};

/** A line as a row of its own; `null` where it is none. */
const cellsOf = (line: string, delimiter: Delimiter): readonly string[] | null => {
  const { fields, open, broken } = readLine(line, delimiter, anEmptyRecord());
  return line === '' || open !== null || broken ? null : fields;
};

/** The first rows, one line each; `null` where a row and a line differ already there. */
const firstRows = (lines: readonly string[], delimiter: Delimiter): readonly (readonly string[])[] | null => {
  const rows = lines.slice(0, HEAD_ROWS).flatMap((line) => {
    const cells = cellsOf(line, delimiter);
    return cells === null ? [] : [cells];
  });
  return rows.length === Math.min(HEAD_ROWS, lines.length) ? rows : null;
};

/** A text file that the engine may read as we would: its head is its first line; `null` where only our own reading can tell. */
export const linesFile = async (file: LoadFile, context: Pick<LoadContext, 'jurisdiction'>): Promise<BulkFile | null> => {
  const lines = (await firstLines(file.content)).slice(0, SAMPLE_LINES);
  const [first = ''] = lines;
  if (Buffer.byteLength(first) - first.length < SURE) return null;
  const delimiter = detectDelimiter(lines.filter((line) => line !== ''));
  const rows = firstRows(lines, delimiter);
  const head = rows === null ? null : bulkHead(rows[0] ?? [], file, context);
  if (rows === null || head === null || !isHeadFirst(rows, head, context) || !(await isPlainText(file.content, delimiter))) return null;
  return {
    ...head,
    rows: null,
    isOfLines: true,
    stage: (writer, table, columns) => writer.stage(table, { file: file.content, delimiter, skip: 1, columns }),
  };
};

const isHeadFirst = (rows: readonly (readonly string[])[], { kind }: BulkHead, { jurisdiction }: Pick<LoadContext, 'jurisdiction'>): boolean => {
  const likeness = rows.map((row) => headLikeness(kind, row, jurisdiction.money));
  return likeness.indexOf(Math.max(...likeness)) === 0;
};
