import { CsvAssembler, type CsvShape } from './csv-assembler.js';
import { commonest, type Delimiter, detectDelimiter } from './csv-delimiter.js';
import { anEmptyRecord, readLine, type OpenRecord } from './csv-record.js';
import { aProblem, ExtractFailure, type ExtractProblem } from './extract-problem.js';
import type { RowBatch } from './raw-row.js';
import { declaredEncoding, type EncodingName, type TextEncoding } from './text-encoding.js';
import { decodedChunks, lineChunks } from './text-lines.js';

const batchRows = 5000;
const sampleLines = 50;
const longestLine = 1 << 20;

export interface CsvOptions {
  /** Absent: decided on the whole file. */
  readonly encoding?: EncodingName;
  /** Absent: what the first lines agree on. */
  readonly delimiter?: Delimiter;
  /** Lone cells above the first whole row are rows too: titles, notes. */
  readonly titles?: boolean;
}

/**
 * Streams a csv file in batches of at most 5,000 rows, header included, as found.
 * Encoding and delimiter are detected unless told, the width always; a row of another width is a problem of scope 'part'.
 * Never throws for what is in the file: a file that cannot be read ends with one problem of scope 'file'.
 */
export async function* extractCsv(path: string, options: CsvOptions = {}): AsyncGenerator<RowBatch> {
  try {
    const encoding = await declaredEncoding(path, options.encoding);
    yield* readRows({ path, encoding, delimiter: options.delimiter, titles: options.titles === true });
  } catch (error) {
    if (!(error instanceof ExtractFailure)) throw error;
    yield { rows: [], problems: [error.problem] };
  }
}

interface CsvFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter | undefined;
  readonly titles: boolean;
}

async function* readRows(file: CsvFile): AsyncGenerator<RowBatch> {
  let assembler: CsvAssembler | null = null;
  let blank = 0;
  for await (const lines of lineChunks(decodedChunks(file.path, file.encoding), longestLine)) {
    assembler ??= startAssembler(lines, file, blank);
    if (assembler === null) blank += lines.length;
    for (const line of lines) {
      assembler?.take(line);
      if (assembler && assembler.held >= batchRows) yield assembler.drain();
    }
  }
  if (assembler === null) throw new ExtractFailure('empty_file');
  assembler.finish();
  if (assembler.held > 0) yield assembler.drain();
}

function startAssembler(lines: readonly string[], { encoding, delimiter, titles }: CsvFile, linesBefore: number): CsvAssembler | null {
  const sample = lines.filter((line) => line !== '').slice(0, sampleLines);
  if (sample.length === 0) return null;
  const assembler = new CsvAssembler(shapeOf(sample, { delimiter: delimiter ?? detectDelimiter(sample), titles }), linesBefore);
  assembler.problems.push(...doubts(encoding));
  return assembler;
}

function doubts({ doubtful, mojibake }: TextEncoding): ExtractProblem[] {
  const few = doubtful ? [aProblem('encoding_unclear', { scope: 'note', detail: '非 ASCII 文字太少，暂按 UTF-8 读取' })] : [];
  if (!mojibake) return few;
  const { count, line, original } = mojibake;
  return [...few, aProblem('mojibake', { scope: 'note', address: `A${line}`, original, detail: `第 ${line} 行的“${original}”等 ${count} 处` })];
}

function shapeOf(lines: readonly string[], { delimiter, titles }: Omit<CsvShape, 'width'>): CsvShape {
  const widths: number[] = [];
  let record: OpenRecord = anEmptyRecord();
  for (const line of lines) {
    readLine(line, delimiter, record);
    if (record.open && !record.broken) continue;
    if (!record.broken) widths.push(record.fields.length);
    record = anEmptyRecord();
  }
  return { delimiter, titles, width: commonest(titles ? belowTitles(widths) : widths) || 1 };
}

/** Titles say nothing of the width of the table under them. */
function belowTitles(widths: readonly number[]): readonly number[] {
  const first = widths.findIndex((width) => width > 1);
  return first < 0 ? widths : widths.slice(first);
}
