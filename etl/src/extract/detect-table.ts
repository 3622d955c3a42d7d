import type { ProfileFormat } from '@monitor/domain';
import { aProblem, type ExtractProblem } from './extract-problem.js';
import { extractTable, type FormatFile } from './extract-table.js';
import { kindOf, type RawRow } from './raw-row.js';

/** What a sheet looks like; a csv or parquet file is one sheet without name. */
export interface SheetLook {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, the head included, as far as was read. */
  readonly rows: number;
  readonly columns: number;
  /** 1-based row that looks most like column heads; null where none does. */
  readonly head: number | null;
  /** The first rows as found, those above the head included. */
  readonly sample: readonly RawRow[];
}

export interface TableLook {
  readonly sheets: readonly SheetLook[];
  readonly problems: readonly ExtractProblem[];
  /** False where time ran out before the end of the file. */
  readonly exact: boolean;
}

const sampleRows = 60;
const sampleCharacters = 200_000;
const mostProblems = 50;
const lookMs = 8000;

type GrowingSheet = { name: string; hidden: boolean; rows: number; columns: number; sample: RawRow[]; characters: number };

/** The sheets of a table with their first rows; reads on to the end to count, but not beyond its time. */
export async function detectTable(file: FormatFile, format: ProfileFormat): Promise<TableLook> {
  const sheets = new Map<string, GrowingSheet>();
  const problems: ExtractProblem[] = [];
  const until = performance.now() + lookMs;
  let exact = true;
  for await (const batch of extractTable(file, format)) {
    for (const row of batch.rows) addRow(sheetNamed(sheets, row.sheet), row);
    for (const problem of batch.problems) {
      if (problem.code === 'hidden_sheet') sheetNamed(sheets, problem.sheet ?? '').hidden = true;
      if (problems.length < mostProblems) problems.push(problem);
    }
    if (performance.now() < until) continue;
    exact = false;
    break;
  }
  if (!exact) problems.push(aProblem('read_in_part', { scope: 'note' }));
  return { sheets: [...sheets.values()].map(looked), problems, exact };
}

function sheetNamed(sheets: Map<string, GrowingSheet>, name: string): GrowingSheet {
  const known = sheets.get(name);
  if (known) return known;
  const sheet = { name, hidden: false, rows: 0, columns: 0, sample: [], characters: 0 };
  sheets.set(name, sheet);
  return sheet;
}

function addRow(sheet: GrowingSheet, row: RawRow): void {
  sheet.rows += 1;
  sheet.columns = Math.max(sheet.columns, row.texts.length);
  if (sheet.sample.length >= sampleRows || sheet.characters >= sampleCharacters) return;
  sheet.sample.push(row);
  for (const text of row.texts) sheet.characters += text.length;
}

const looked = ({ name, hidden, rows, columns, sample }: GrowingSheet): SheetLook => ({ name, hidden, rows, columns, sample, head: guessHead(sample) });

const headRows = 20;

/** The first row that is filled as widely as the rows below, of different texts and no numbers. */
export function guessHead(sample: readonly RawRow[]): number | null {
  const width = Math.max(0, ...sample.map(filled));
  const best = sample.slice(0, headRows).find((row) => filled(row) >= Math.max(1, width * 0.6) && looksLikeHead(row));
  return best?.row ?? null;
}

const filled = (row: RawRow): number => row.texts.filter((text) => text.trim() !== '').length;

function looksLikeHead(row: RawRow): boolean {
  const texts = row.texts.filter((text) => text.trim() !== '');
  const isNumber = (text: string, column: number) => kindOf(row, column) === 'number' || /^[\d.,%+-]+$/u.test(text.trim());
  const numbers = row.texts.filter((text, column) => text.trim() !== '' && isNumber(text, column)).length;
  return numbers <= texts.length * 0.2 && new Set(texts).size >= texts.length * 0.9;
}
