import type { RowView } from './row-view.js';

interface Known {
  readonly cells: readonly string[];
  readonly place: string;
  readonly isTaken: boolean;
}

/** What a row says about a thing that another row may have named before. */
export type Repeat = { readonly is: 'new' } | { readonly is: 'same' } | { readonly is: 'other'; readonly field: number; readonly place: string };

/** The things a source has named so far, so that repeated rows give one record and contradictions are told with both rows. */
export class OnceMemory {
  readonly #known = new Map<string, Known>();

  keyOf(columns: readonly number[], { texts }: RowView): string {
    return columns.map((column) => (texts[column] ?? '').normalize('NFKC').trim()).join('\u001f');
  }

  /** A thing whose first row was refused may still be taken from a row that says otherwise. */
  look(key: string, cells: readonly string[]): Repeat {
    const known = this.#known.get(key);
    if (known === undefined) return { is: 'new' };
    const field = cells.findIndex((cell, index) => cell.trim() !== (known.cells[index] ?? '').trim());
    if (field < 0) return { is: 'same' };
    return known.isTaken ? { is: 'other', field, place: known.place } : { is: 'new' };
  }

  /** Cells are slices that keep their chunk of the file alive: what is remembered must not. */
  remember(key: string, cells: readonly string[], { place, isTaken }: { place: string; isTaken: boolean }): void {
    const own = Buffer.from(cells.join('\u001f'), 'utf8').toString('utf8').split('\u001f');
    this.#known.set(Buffer.from(key, 'utf8').toString('utf8'), { cells: own, place, isTaken });
  }
}
