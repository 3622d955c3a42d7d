import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ExtractFailure } from './extract-problem.js';
import { BatchUnpacker, parseHead } from './batch-wire.js';
import { FrameReader } from './frame-reader.js';
import type { RowBatch } from './raw-row.js';
import type { ReadingOrder } from './reading-order.js';
import { watchMemory } from './watch-memory.js';

/** Run from source (tests), the child is the built one: node cannot start a .ts file. */
const entry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/extract/workbook-child.js' : './workbook-child.js', import.meta.url),
);

/** What a reader makes it soon drops: with the default of 16 a fifth of its time would go into clearing away. */
const youngMegabytes = 64;

/** What every row handed over adds to the patience left: a file of ten million rows takes its time, but must go on. */
const rowMilliseconds = 0.05;

export interface ProcessBounds {
  readonly heapMegabytes: number;
  /** How long the process may take for one file, the time its rows earn aside. */
  readonly seconds: number;
  /** How much memory it may hold, buffers included. */
  readonly residentMegabytes: number;
}

/** One child process that reads strangers' files one after the other, until one of them breaks it. */
export class WorkbookProcess {
  alive = true;
  readonly #child: ChildProcess;
  readonly #orders: Writable;
  readonly #frames: FrameReader;
  readonly #closed: Promise<unknown>;
  #complaint = '';
  #outgrown = false;

  constructor(private readonly bounds: ProcessBounds) {
    this.#child = spawn(process.execPath, [`--max-old-space-size=${bounds.heapMegabytes}`, `--max-semi-space-size=${youngMegabytes}`, entry], { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    const { orders, complaints, answers } = waysOf(this.#child);
    this.#orders = orders;
    this.#frames = new FrameReader(answers);
    this.#closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.once('exit', () => (this.alive = false));
    this.#child.once('error', (error) => this.#fail(error));
    orders.on('error', (error) => this.#fail(error));
    complaints.on('data', (chunk: Buffer) => (this.#complaint = (this.#complaint + chunk.toString()).slice(-4000)));
  }

  /** Yields the batches of one file; if the process dies or is too slow, the last batch says so. */
  async *read(order: ReadingOrder): AsyncGenerator<RowBatch> {
    let finished = false;
    const unwatch = watchMemory(this.#child.pid, this.bounds.residentMegabytes, () => this.#outgrow());
    try {
      this.#orders.write(`${JSON.stringify(order)}\n`);
      yield* this.#answer();
      finished = true;
    } catch (error) {
      if (!(error instanceof ExtractFailure)) throw error;
      yield { rows: [], problems: [error.problem] };
    } finally {
      unwatch();
      if (!finished) this.end();
    }
  }

  end(): void {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  async *#answer(): AsyncGenerator<RowBatch> {
    const unpacker = new BatchUnpacker();
    const most = this.bounds.seconds * 1000;
    let patience = most;
    for (;;) {
      const asked = performance.now();
      const head = parseHead(await this.#inTime(patience, this.#frames.line()));
      if (head === null) return;
      const body = await this.#inTime(patience, this.#frames.text(head.bytes));
      patience = Math.min(most, patience - (performance.now() - asked) + head.rows.length * rowMilliseconds);
      yield unpacker.unpack(head, body);
    }
  }

  /** Only waiting for the child counts: a slow taker of rows does not use up its time. */
  async #inTime(patience: number, piece: Promise<string | null>): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ExtractFailure('time_limit', { detail: `超过 ${this.bounds.seconds} 秒` })), patience);
    });
    try {
      const found = await Promise.race([piece, late]);
      if (found === null) throw await this.#death();
      return found;
    } finally {
      clearTimeout(timer);
    }
  }

  async #death(): Promise<ExtractFailure> {
    await this.#closed;
    if (this.#outgrown || /heap out of memory|Allocation failed|Array buffer allocation/i.test(this.#complaint)) return new ExtractFailure('memory_limit');
    return new ExtractFailure('reader_crashed', { original: this.#complaint });
  }

  #outgrow(): void {
    this.#outgrown = true;
    this.end();
  }

  #fail(error: Error): void {
    this.alive = false;
    this.#complaint += error.message;
  }
}

/** Answers come by a way of their own, the fourth after the usual three. */
function waysOf(child: ChildProcess): { orders: Writable; complaints: Readable; answers: Readable } {
  const [orders, , complaints, answers] = child.stdio;
  if (orders instanceof Writable && complaints instanceof Readable && answers instanceof Readable) return { orders, complaints, answers };
  throw new ExtractFailure('reader_crashed');
}
