import { extractDocuments, extractTable } from '../extract/extract-table.js';
import type { ExtractProblem } from '../extract/extract-problem.js';
import type { WorkbookReaders } from '../extract/extract-workbook.js';
import { fileTypeOf, isTableType } from '../extract/file-type.js';
import { unreadable } from '../load/unreadable.js';
import { DocumentFeeder } from './document-feeder.js';
import type { SourceReading } from './source-reading.js';
import { TableFeeder } from './table-feeder.js';

export interface MappedFile {
  /** What the manifest calls it: in rejections, and for its ending. */
  readonly path: string;
  /** Where its bytes are. */
  readonly content: string;
  readonly readers: WorkbookReaders;
}

/** Told after each batch with the rows or documents read so far; false ends the reading there. */
export type MappedBeat = (rows: number) => Promise<boolean>;

/** Reads one file of a mapped source. Never throws for what is in the file: what cannot be read is told to the output. */
export const readMappedFile = async (file: MappedFile, reading: SourceReading, beat: MappedBeat): Promise<void> => {
  const { format } = reading.compiled.profile;
  const type = await fileTypeOf({ path: file.content, name: file.path }, format);
  if (isTableType(type)) await readTable(file, reading, { beat, hasSheets: type === 'xlsx' });
  else await readDocuments(file, reading, beat);
};

const tell = (file: MappedFile, { parts }: SourceReading, problems: readonly ExtractProblem[]): void => {
  for (const problem of problems) parts.output.reject(unreadable(file.path, problem));
};

const readTable = async (file: MappedFile, reading: SourceReading, { beat, hasSheets }: { beat: MappedBeat; hasSheets: boolean }): Promise<void> => {
  const feeder = new TableFeeder(reading, { path: file.path, hasSheets });
  let seen = 0;
  for await (const { rows, problems } of extractTable({ path: file.content, name: file.path, readers: file.readers }, reading.compiled.profile.format)) {
    tell(file, reading, problems);
    for (const row of rows) feeder.take(row);
    seen += rows.length;
    if (!(await beat(seen))) break;
  }
  feeder.finish();
};

const readDocuments = async (file: MappedFile, reading: SourceReading, beat: MappedBeat): Promise<void> => {
  const feeder = new DocumentFeeder(reading, file.path);
  let seen = 0;
  for await (const { documents, problems } of extractDocuments({ path: file.content, name: file.path }, reading.compiled.profile.format)) {
    tell(file, reading, problems);
    for (const document of documents) feeder.take(document);
    seen += documents.length;
    if (!(await beat(seen))) break;
  }
  feeder.finish();
};
