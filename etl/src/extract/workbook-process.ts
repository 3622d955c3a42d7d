import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ExtractFailure } from './extract-problem.js';
import type { RowBatch } from './raw-row.js';

/** Run from source (tests), the child is the built one: node cannot start a .ts file. */
const entry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/extract/workbook-child.js' : './workbook-child.js', import.meta.url),
);

export interface ProcessBounds {
  readonly heapMegabytes: number;
  /** How long the process may take for one workbook. */
  readonly seconds: number;
}

/** One child process that reads workbooks one after the other, until one of them breaks it. */
export class WorkbookProcess {
  alive = true;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncGenerator<string>;
  readonly #closed: Promise<unknown>;
  #complaint = '';

  constructor(private readonly bounds: ProcessBounds) {
    this.#child = spawn(process.execPath, [`--max-old-space-size=${bounds.heapMegabytes}`, entry], { env: {} });
    this.#lines = linesOf(this.#child.stdout);
    this.#closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.once('exit', () => (this.alive = false));
    this.#child.once('error', (error) => this.#fail(error));
    this.#child.stdin.on('error', (error) => this.#fail(error));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#complaint = (this.#complaint + chunk.toString()).slice(-4000)));
  }

  /** Yields the batches of one workbook; if the process dies or is too slow, the last batch says so. */
  async *read(path: string): AsyncGenerator<RowBatch> {
    let finished = false;
    try {
      this.#child.stdin.write(`${JSON.stringify(path)}\n`);
      yield* this.#answer();
      finished = true;
    } catch (error) {
      if (!(error instanceof ExtractFailure)) throw error;
      yield { rows: [], problems: [error.problem] };
    } finally {
      if (!finished) this.end();
    }
  }

  end(): void {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  async *#answer(): AsyncGenerator<RowBatch> {
    let patience = this.bounds.seconds * 1000;
    for (;;) {
      const asked = performance.now();
      const line = await this.#nextLine(patience);
      patience -= performance.now() - asked;
      const batch = parseBatch(line);
      if (batch === null) return;
      yield batch;
    }
  }

  /** Only waiting for the child counts: a slow taker of rows does not use up its time. */
  async #nextLine(patience: number): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ExtractFailure('time_limit', { detail: `超过 ${this.bounds.seconds} 秒` })), patience);
    });
    try {
      const next = await Promise.race([this.#lines.next(), late]);
      if (next.done) throw await this.#death();
      return next.value;
    } finally {
      clearTimeout(timer);
    }
  }

  async #death(): Promise<ExtractFailure> {
    await this.#closed;
    if (/heap out of memory|Allocation failed/i.test(this.#complaint)) return new ExtractFailure('memory_limit');
    return new ExtractFailure('reader_crashed', { original: this.#complaint });
  }

  #fail(error: Error): void {
    this.alive = false;
    this.#complaint += error.message;
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    open.push(first);
    for (const next of rest) {
      yield open.join('');
      open = [next];
    }
  }
}

/** The child is our own code: its lines are trusted to be batches once they parse as objects of that shape. */
function parseBatch(line: string): RowBatch | null {
  const value: unknown = JSON.parse(line);
  if (value === null || isBatch(value)) return value;
  throw new ExtractFailure('reader_crashed', { original: line });
}

const isBatch = (value: unknown): value is RowBatch =>
  typeof value === 'object' && value !== null && 'rows' in value && 'problems' in value && Array.isArray(value.rows);
