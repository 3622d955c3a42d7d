import type { ExtractProblem } from './extract-problem.js';
import type { CellKind } from './raw-row.js';

/** The rows of one sheet, their cells one after the other: no object per row or cell, so that a large file leaves little to clear away. */
export interface FlatRows {
  readonly sheet: string;
  readonly rows: readonly number[];
  /** How many cells each row has. */
  readonly counts: readonly number[];
  readonly texts: readonly string[];
  /** One letter per cell. */
  readonly kinds: string;
  readonly problems: readonly ExtractProblem[];
}

const kindsByLetter: Readonly<Record<string, CellKind>> = { t: 'text', n: 'number', d: 'date', b: 'boolean', e: 'error', ' ': 'empty', f: 'formula-without-value' };
const codes = new Map(Object.entries(kindsByLetter).map(([letter, kind]) => [kind, letter.charCodeAt(0)]));
const emptyCode = 32;

export const kindOfLetter = (letter: string): CellKind => kindsByLetter[letter] ?? 'text';

export const noRows = (problems: readonly ExtractProblem[]): FlatRows => ({ sheet: '', rows: [], counts: [], texts: [], kinds: '', problems });

/** Collects the cells of a sheet until they are handed over. */
export class FlatCollector {
  cells = 0;
  characters = 0;
  #rows: number[] = [];
  #counts: number[] = [];
  #texts: string[] = [];
  #kinds: number[] = [];
  #rowStart = 0;

  constructor(private readonly sheet: string) {}

  /** Cells of the row under way. */
  get width(): number {
    return this.#texts.length - this.#rowStart;
  }

  add(text: string, kind: CellKind): void {
    this.#texts.push(text);
    this.#kinds.push(codes.get(kind) ?? emptyCode);
    this.characters += text.length;
  }

  /** Ends the row under way; a row without cells is no row. */
  endRow(row: number): void {
    const { width } = this;
    if (width === 0) return;
    this.#rows.push(row);
    this.#counts.push(width);
    this.cells += width;
    this.#rowStart = this.#texts.length;
  }

  /** Hands over the rows that are complete; a row under way waits. */
  drain(problems: readonly ExtractProblem[] = []): FlatRows {
    const texts = this.#texts.splice(0, this.#rowStart);
    const kinds = this.#kinds.splice(0, this.#rowStart);
    const flat = { sheet: this.sheet, rows: this.#rows, counts: this.#counts, texts, kinds: lettersOf(kinds), problems };
    this.#rows = [];
    this.#counts = [];
    this.#rowStart = 0;
    this.cells = 0;
    this.characters = 0;
    return flat;
  }
}

/** A call takes only so many arguments. */
const longestCall = 10_000;

function lettersOf(kinds: readonly number[]): string {
  let text = '';
  for (let at = 0; at < kinds.length; at += longestCall) text += String.fromCharCode(...kinds.slice(at, at + longestCall));
  return text;
}
