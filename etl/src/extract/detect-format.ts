import { profileFormat, type ProfileFormat } from '@monitor/domain';
import { type Delimiter, detectDelimiter } from './csv-delimiter.js';
import { detectDocuments, type DocumentLook } from './detect-documents.js';
import { detectTable, type SheetLook } from './detect-table.js';
import { ExtractFailure, type ExtractProblem } from './extract-problem.js';
import type { FormatFile } from './extract-table.js';
import { type FileType, fileTypeOf, isTableType } from './file-type.js';
import type { EncodingName } from './decoder.js';
import { detectEncoding } from './text-encoding.js';
import { decodedChunks, lineChunks } from './text-lines.js';

/** What a file that nobody has described looks like. */
export interface DetectedFormat extends DocumentLook {
  readonly type: FileType;
  /** Null for workbooks and parquet, and where it cannot be told. */
  readonly encoding: EncodingName | null;
  /** So few letters beyond ASCII that another encoding would read just as well. */
  readonly doubtful: boolean;
  readonly delimiter: ',' | ';' | 'tab' | '|' | null;
  /** Of a csv or parquet file one without name; none for documents. */
  readonly sheets: readonly SheetLook[];
  /** What the reader had to say; one of scope 'file' means the file cannot be read, or not wholly. */
  readonly problems: readonly ExtractProblem[];
}

/**
 * Looks at a whole file for at most about 8 seconds and keeps a few rows of each sheet.
 * What the person has already decided is taken as told. Never throws for what is in the file.
 */
export async function detectFormat(file: FormatFile, told: Partial<ProfileFormat> = {}): Promise<DetectedFormat> {
  const format = { ...profileFormat.parse({}), ...told };
  const type = await fileTypeOf(file, format);
  const nothing = { encoding: null, doubtful: false, delimiter: null, sheets: [], lists: [], documents: [], exact: true, problems: [] };
  if (type === 'xlsx' || type === 'parquet') return { ...nothing, type, ...(await detectTable(file, { ...format, type })) };
  try {
    const { name: encoding, doubtful } = format.encoding === 'auto' ? await detectEncoding(file.path) : { name: format.encoding, doubtful: false };
    const text: ProfileFormat = { ...format, type, encoding };
    if (!isTableType(type)) return { ...nothing, encoding, doubtful, ...(await detectDocuments(file, text)) };
    const delimiter = format.delimiter === 'auto' ? wordOf(await delimiterIn(file.path, encoding)) : format.delimiter;
    return { ...nothing, type, encoding, doubtful, delimiter, ...(await detectTable(file, { ...text, delimiter })) };
  } catch (error) {
    if (!(error instanceof ExtractFailure)) throw error;
    return { ...nothing, type, problems: [error.problem] };
  }
}

const wordOf = (delimiter: Delimiter) => (delimiter === '\t' ? 'tab' : delimiter);

async function delimiterIn(path: string, name: EncodingName): Promise<Delimiter> {
  for await (const lines of lineChunks(decodedChunks(path, { name }), 1 << 20)) {
    const sample = lines.filter((line) => line !== '').slice(0, 50);
    if (sample.length > 0) return detectDelimiter(sample);
  }
  throw new ExtractFailure('empty_file');
}
