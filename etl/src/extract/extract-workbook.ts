import { access, constants } from 'node:fs/promises';
import type { RowBatch } from './raw-row.js';
import { workbookLimits } from './workbook-limits.js';
import { WorkbookProcess, type ProcessBounds } from './workbook-process.js';

/**
 * A few child processes that read workbooks; a workbook that kills one gets its problem, the next finds a new one.
 * `close` ends them all, whatever they are doing.
 */
export class WorkbookReaders {
  readonly #idle: WorkbookProcess[] = [];
  readonly #busy = new Set<WorkbookProcess>();
  readonly #waiting: (() => void)[] = [];

  readonly #size: number;
  readonly #bounds: ProcessBounds;

  constructor({ size = 2, ...bounds }: Partial<ProcessBounds> & { readonly size?: number } = {}) {
    this.#size = size;
    this.#bounds = { ...workbookLimits, ...bounds };
  }

  /**
   * The rows of a workbook in batches, sheet after sheet, header rows included, as found.
   * Never throws for what is in the file: a workbook that cannot be read ends with one problem of scope 'file'.
   * Rejects where there is no file, or none that may be read.
   */
  async *extractWorkbook(path: string): AsyncGenerator<RowBatch> {
    await access(path, constants.R_OK);
    const reader = await this.#borrow();
    try {
      yield* reader.read(path);
    } finally {
      this.#giveBack(reader);
    }
  }

  close(): void {
    for (const reader of [...this.#idle, ...this.#busy]) reader.end();
    this.#idle.length = 0;
  }

  async #borrow(): Promise<WorkbookProcess> {
    while (this.#busy.size >= this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const reader = this.#takeIdle() ?? new WorkbookProcess(this.#bounds);
    this.#busy.add(reader);
    return reader;
  }

  #takeIdle(): WorkbookProcess | undefined {
    for (let reader = this.#idle.pop(); reader; reader = this.#idle.pop()) if (reader.alive) return reader;
    return undefined;
  }

  #giveBack(reader: WorkbookProcess): void {
    this.#busy.delete(reader);
    if (reader.alive) this.#idle.push(reader);
    this.#waiting.shift()?.();
  }
}
