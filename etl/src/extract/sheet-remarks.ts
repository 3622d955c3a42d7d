import { aProblem, type ExtractProblem } from './extract-problem.js';

/** What a sheet says about hidden rows and columns and about merged rows; never expanded, only counted. */
export class SheetRemarks {
  #hidden = 0;
  #merged = 0;
  #firstMerged = '';

  see(element: string, attributes: Readonly<Record<string, string>>): void {
    if ((element === 'row' || element === 'col') && /^(1|true)$/.test(attributes['hidden'] ?? '')) this.#hidden += 1;
    if (element === 'mergeCell') this.#seeMerge(attributes['ref'] ?? '');
  }

  notes(sheet: string): ExtractProblem[] {
    const notes: ExtractProblem[] = [];
    if (this.#hidden > 0) notes.push(aProblem('hidden_cells', { scope: 'note', sheet, detail: `工作表“${sheet}”有 ${this.#hidden} 处` }));
    if (this.#merged > 0) {
      const detail = `工作表“${sheet}”有 ${this.#merged} 处，第一处在 ${this.#firstMerged}`;
      notes.push(aProblem('merged_rows', { scope: 'note', sheet, address: this.#firstMerged, detail }));
    }
    return notes;
  }

  #seeMerge(ref: string): void {
    const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(ref) ?? [];
    if (from === to) return;
    this.#merged += 1;
    this.#firstMerged ||= ref;
  }
}
