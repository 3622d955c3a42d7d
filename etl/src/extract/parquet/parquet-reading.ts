import { open, stat, type FileHandle } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { aProblem, ExtractFailure } from '../extract-problem.js';
import { FlatCollector, type FlatRows, noRows } from '../flat-rows.js';
import { boundedCompressors, checkParquet } from './parquet-limits.js';
import { readValuesRaw } from './raw-values.js';
import { textReader, type ParquetColumn } from './value-text.js';

const batchCells = 20_000;
const batchCharacters = 1 << 20;

/** Reads a parquet file in this very process, one row group after the other; only the child process calls it. Row 1 are the heads. */
export const readParquet = (path: string): AsyncGenerator<FlatRows> => readOpened(path, readFile);

/** What a reading finds in a file that is opened for it; a file that is none ends with its problem. */
export async function* readOpened(path: string, reading: (file: AsyncBuffer) => AsyncGenerator<FlatRows>): AsyncGenerator<FlatRows> {
  let handle: FileHandle | null = null;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ExtractFailure('not_a_file');
    if (found.size === 0) throw new ExtractFailure('empty_file');
    handle = await open(path, 'r');
    yield* reading(bufferOf(handle, found.size));
  } catch (error) {
    yield noRows([problemOf(error)]);
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

/** What the file says of itself, within its limits. */
export async function checkedMetadata(file: AsyncBuffer): Promise<FileMetaData> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  checkParquet(metadata, file.byteLength);
  return metadata;
}

async function* readFile(file: AsyncBuffer): AsyncGenerator<FlatRows> {
  const metadata = await checkedMetadata(file);
  const columns = parquetSchema(metadata).children.map((node) => ({ name: node.element.name, textOf: textReader(node) }));
  readValuesRaw(metadata);
  yield headOf(columns);
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    yield* readGroup({ file, metadata, columns }, start, end);
    start = end;
  }
}

function headOf(columns: readonly ParquetColumn[]): FlatRows {
  const found = new FlatCollector('');
  for (const { name } of columns) found.add(name, 'text');
  found.endRow(1);
  return found.drain();
}

interface OpenFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly ParquetColumn[];
}

async function* readGroup({ file, metadata, columns }: OpenFile, start: number, end: number): AsyncGenerator<FlatRows> {
  const values = await readColumns({ file, metadata, columns }, start, end);
  const found = new FlatCollector('');
  for (let row = start; row < end; row += 1) {
    for (const [at, { textOf }] of columns.entries()) {
      const { text, kind } = textOf(values[at]?.[row - start]);
      found.add(text, kind);
    }
    found.endRow(row + 2);
    if (found.cells >= batchCells || found.characters >= batchCharacters) yield found.drain();
  }
  yield found.drain();
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
