import { open, stat, type FileHandle } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { aProblem, ExtractFailure } from '../extract-problem.js';
import type { CellKind, RawRow, RowBatch } from '../raw-row.js';
import { boundedCompressors, checkParquet } from './parquet-limits.js';
import { readValuesRaw } from './raw-values.js';
import { textReader, type ParquetColumn } from './value-text.js';

const batchCells = 20_000;

/** Reads a parquet file in this very process, one row group after the other; only the child process calls it. Row 1 are the heads. */
export async function* readParquet(path: string): AsyncGenerator<RowBatch> {
  let handle: FileHandle | null = null;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ExtractFailure('not_a_file');
    if (found.size === 0) throw new ExtractFailure('empty_file');
    handle = await open(path, 'r');
    yield* readFile(bufferOf(handle, found.size));
  } catch (error) {
    yield { rows: [], problems: [problemOf(error)] };
  } finally {
    await handle?.close();
  }
}

const problemOf = (error: unknown) =>
  error instanceof ExtractFailure ? error.problem : aProblem('not_parquet', { original: error instanceof Error ? error.message : String(error) });

const bufferOf = (handle: FileHandle, size: number): AsyncBuffer => ({
  byteLength: size,
  slice: async (start, end = size) => {
    if (!(start >= 0 && end <= size && start <= end)) throw new ExtractFailure('truncated', { detail: '文件比它自己声明的短' });
    const bytes = new Uint8Array(end - start);
    await handle.read(bytes, 0, bytes.length, start);
    return bytes.buffer;
  },
});

async function* readFile(file: AsyncBuffer): AsyncGenerator<RowBatch> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  checkParquet(metadata, file.byteLength);
  const columns = parquetSchema(metadata).children.map((node) => ({ name: node.element.name, textOf: textReader(node) }));
  readValuesRaw(metadata);
  yield { rows: [headRow(columns)], problems: [] };
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    yield* readGroup({ file, metadata, columns }, start, end);
    start = end;
  }
}

const headRow = (columns: readonly ParquetColumn[]): RawRow => ({
  sheet: '',
  row: 1,
  texts: columns.map(({ name }) => name),
  kinds: columns.map(() => 'text'),
});

interface OpenFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly ParquetColumn[];
}

async function* readGroup({ file, metadata, columns }: OpenFile, start: number, end: number): AsyncGenerator<RowBatch> {
  const values = await readColumns({ file, metadata, columns }, start, end);
  const batchRows = Math.max(1, Math.floor(batchCells / columns.length));
  for (let from = start; from < end; from += batchRows) {
    const rows: RawRow[] = [];
    for (let row = from; row < Math.min(end, from + batchRows); row += 1) rows.push(rowOf(columns, values, { index: row - start, row: row + 2 }));
    yield { rows, problems: [] };
  }
}

function rowOf(columns: readonly ParquetColumn[], values: readonly ArrayLike<unknown>[], { index, row }: { index: number; row: number }): RawRow {
  const texts: string[] = [];
  const kinds: CellKind[] = [];
  for (const [at, { textOf }] of columns.entries()) {
    const cell = textOf(values[at]?.[index]);
    texts.push(cell.text);
    kinds.push(cell.kind);
  }
  return { sheet: '', row, texts, kinds };
}

/** The columns of a row group, each whole: pages are the unit of the format, and a column of one group is small. */
async function readColumns({ file, metadata, columns }: OpenFile, rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>[]> {
  const parts = new Map<string, ArrayLike<unknown>[]>();
  await parquetRead({
    file,
    metadata,
    rowStart,
    rowEnd,
    utf8: false,
    geoparquet: false,
    compressors: boundedCompressors,
    parsers: { stringFromBytes: decodeText },
    onChunk: ({ columnName, columnData }) => {
      const known = parts.get(columnName) ?? [];
      known.push(columnData);
      parts.set(columnName, known);
    },
  });
  return columns.map(({ name }) => joined(parts.get(name) ?? [], rowEnd - rowStart));
}

function joined(parts: readonly ArrayLike<unknown>[], rows: number): ArrayLike<unknown> {
  const [only] = parts;
  const all = parts.length === 1 && only ? only : parts.flatMap((part) => Array.from(part));
  if (all.length !== rows) throw new ExtractFailure('damaged', { detail: `一列应有 ${rows} 个值，实有 ${all.length} 个` });
  return all;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ExtractFailure('damaged', { detail: '有文字不是 UTF-8' });
    throw error;
  }
}
