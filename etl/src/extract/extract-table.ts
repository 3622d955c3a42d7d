import type { ProfileFormat } from '@monitor/domain';
import { extractCsv } from './extract-csv.js';
import { extractJson } from './extract-json.js';
import type { WorkbookReaders } from './extract-workbook.js';
import { fileTypeOf, isTableType, type NamedFile } from './file-type.js';
import type { Delimiter } from './csv-delimiter.js';
import type { DocumentBatch, RowBatch } from './raw-row.js';

/** A file to be read, and the processes that read what is not text. */
export interface FormatFile extends NamedFile {
  readonly readers: WorkbookReaders;
}

/**
 * The rows of a table (csv, tsv, workbook, parquet) in batches, heads included, as found; the heads of a parquet file are its row 1.
 * Never throws for what is in the file: what cannot be read ends with one problem of scope 'file'.
 * Documents have no rows: ask `fileTypeOf` first.
 */
export async function* extractTable(file: FormatFile, format: ProfileFormat): AsyncGenerator<RowBatch> {
  const type = await fileTypeOf(file, format);
  if (!isTableType(type)) throw new Error(`${file.name}: ${type} holds documents, not rows`);
  if (type === 'csv') yield* extractCsv(file.path, { ...encodingOf(format), ...delimiterOf(format), titles: format.head !== 'none' });
  else yield* file.readers.extractTable({ path: file.path, type, sheets: format.sheets ?? null });
}

/** The records of a JSON or NDJSON file, nested values kept. Never throws for what is in the file. */
export async function* extractDocuments(file: NamedFile, format: ProfileFormat): AsyncGenerator<DocumentBatch> {
  const type = await fileTypeOf(file, format);
  if (isTableType(type)) throw new Error(`${file.name}: ${type} holds rows, not documents`);
  const list = format.list === undefined ? {} : { list: format.list };
  const lines = type === 'ndjson' ? { lines: true } : {};
  yield* extractJson(file.path, { ...encodingOf(format), ...list, ...lines });
}

const encodingOf = ({ encoding }: ProfileFormat) => (encoding === 'auto' ? {} : { encoding });

const delimiterOf = ({ delimiter }: ProfileFormat): { delimiter?: Delimiter } =>
  delimiter === 'auto' ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter };
