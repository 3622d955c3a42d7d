import { access, constants } from 'node:fs/promises';
import { type PlainParquet, plainParquet } from './parquet/plain-parquet.js';
import type { RowBatch } from './raw-row.js';
import type { ReadingOrder } from './reading-order.js';
import { processLimits } from './workbook-limits.js';
import { WorkbookProcess, type ProcessBounds } from './workbook-process.js';

/**
 * A few child processes that read workbooks and parquet; a file that kills one gets its problem, the next finds a new one.
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
    this.#bounds = { ...processLimits, ...bounds };
  }

  /**
   * The rows of a workbook in batches, sheet after sheet, header rows included, as found.
   * Never throws for what is in the file: a workbook that cannot be read ends with one problem of scope 'file'.
   * Rejects where there is no file, or none that may be read.
   */
  async *extractWorkbook(path: string): AsyncGenerator<RowBatch> {
    yield* this.#read({ path, type: 'xlsx', purpose: 'report', sheets: null });
  }

  /** The rows of a workbook of up to 200,000 rows a sheet, or of a parquet file of any length; else as `extractWorkbook`. */
  async *extractTable(order: Omit<ReadingOrder, 'purpose'>): AsyncGenerator<RowBatch> {
    yield* this.#read({ ...order, purpose: 'table' });
  }

  /** How a parquet file is stored; `null` where it cannot be read or one of its columns has no plain way. Rejects as `extractWorkbook`. */
  async parquetColumns(path: string): Promise<PlainParquet | null> {
    const batches: RowBatch[] = [];
    for await (const batch of this.#read({ path, type: 'parquet-columns', sheets: null, purpose: 'table' })) batches.push(batch);
    return plainParquet(batches);
  }

  async *#read(order: ReadingOrder): AsyncGenerator<RowBatch> {
    await access(order.path, constants.R_OK);
    const reader = await this.#borrow();
    try {
      yield* reader.read(order);
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
