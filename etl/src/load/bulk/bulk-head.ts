import { open } from 'node:fs/promises';
import { type RecordDefinition, recordNamed } from '@monitor/domain';
import { detectDelimiter, type Delimiter } from '../../extract/csv-delimiter.js';
import { anEmptyRecord, readLine } from '../../extract/csv-record.js';
import { columnLetters } from '../../extract/raw-row.js';
import { type ColumnMap, headLikeness, readHeader } from '../../mapping/header.js';
import type { LoadContext, LoadFile } from '../load-file.js';

const SAMPLE_BYTES = 256 * 1024;
const HEAD_ROWS = 5;
const SAMPLE_LINES = 50;
/** So many bytes beyond ASCII in its head and a file is surely what it looks like. */
const SURE = 16;

/** How a large file stands: its head is its first line, and every column means a field. */
export interface BulkHead {
  readonly kind: RecordDefinition;
  readonly delimiter: Delimiter;
  readonly map: ColumnMap;
  /** The head's cells. */
  readonly heads: readonly string[];
  /** Letters of the column whose cell stands for the row. */
  readonly anchor: string;
}

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

/** Every column stands for one field, so that no cell is lost on the way. */
const meansAll = ({ positions }: ColumnMap, width: number): boolean => {
  const meant = positions.filter((position) => position >= 0);
  return meant.length === width && new Set(meant).size === width;
};

/** The head of a file that the engine may read as we would; `null` where only our own reading can tell. */
export const bulkHead = async ({ content, kind: { records } }: LoadFile, { jurisdiction }: Pick<LoadContext, 'jurisdiction'>): Promise<BulkHead | null> => {
  const kind = recordNamed(records[0]);
  const lines = (await firstLines(content)).slice(0, SAMPLE_LINES);
  const [first = ''] = lines;
  if (Buffer.byteLength(first) - first.length < SURE) return null;
  const delimiter = detectDelimiter(lines.filter((line) => line !== ''));
  const rows = firstRows(lines, delimiter);
  const heads = rows?.[0];
  if (rows === null || heads === undefined) return null;
  const likeness = rows.map((row) => headLikeness(kind, row, jurisdiction.money));
  const reading = readHeader(kind, heads, jurisdiction.money);
  if (!reading.ok || likeness.indexOf(Math.max(...likeness)) !== 0 || !meansAll(reading.map, heads.length)) return null;
  const anchor = reading.map.positions[Object.keys(kind.fields).indexOf(kind.anchor)] ?? -1;
  return { kind, delimiter, map: reading.map, heads, anchor: anchor < 0 ? '' : columnLetters(anchor) };
};
