import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { markPhase, type Writer } from '@monitor/store';

export interface SpoolTarget {
  readonly writer: Writer;
  readonly folder: string;
  readonly table: string;
  readonly columns: readonly string[];
}

const CHUNK_CHARACTERS = 1 << 20;
const FILE_CHARACTERS = 192 << 20;

/**
 * Lines for one table on their way through a file into the engine. While the engine reads one file the next is written;
 * never more than one waits, so memory and disk stay flat.
 */
export class Spool {
  #lines: string[] = [];
  #characters = 0;
  #written = 0;
  #file: { path: string; handle: FileHandle } | null = null;
  #ingesting: Promise<void> = Promise.resolve();

  constructor(private readonly target: SpoolTarget) {}

  /** Takes one line, its `\n` included; call `settle` now and then. */
  add(line: string): void {
    this.#lines.push(line);
    this.#characters += line.length;
  }

  /** Writes what has gathered once it is worth a write. */
  async settle(): Promise<void> {
    if (this.#characters >= CHUNK_CHARACTERS) await this.#write();
    if (this.#written >= FILE_CHARACTERS) await this.#send();
  }

  /** Returns when the engine has everything. */
  async finish(): Promise<void> {
    await this.#write();
    await this.#send();
    await this.#ingesting;
  }

  /** Leaves no file behind after a failure. */
  async abandon(): Promise<void> {
    await this.#ingesting.catch(() => undefined);
    await this.#file?.handle.close();
    if (this.#file !== null) await rm(this.#file.path, { force: true });
    this.#file = null;
  }

  async #write(): Promise<void> {
    if (this.#lines.length === 0) return;
    this.#file ??= await this.#openFile();
    const text = this.#lines.join('');
    this.#lines = [];
    this.#characters = 0;
    this.#written += text.length;
    await this.#file.handle.appendFile(text);
  }

  async #openFile(): Promise<{ path: string; handle: FileHandle }> {
    const path = join(this.target.folder, `${this.target.table}-${randomUUID()}.tsv`);
    return { path, handle: await open(path, 'wx', 0o600) };
  }

  async #send(): Promise<void> {
    await this.#ingesting;
    const file = this.#file;
    if (file === null) return;
    this.#file = null;
    this.#written = 0;
    await file.handle.close();
    this.#ingesting = this.#ingest(file.path);
    // The failure is told by the next `settle` or `finish`; until then it must not count as unhandled.
    this.#ingesting.catch(() => undefined);
  }

  async #ingest(path: string): Promise<void> {
    const { writer, table, columns } = this.target;
    try {
      await writer.ingest(table, path, 'TabSeparated', columns);
      markPhase('batch');
    } finally {
      await rm(path, { force: true });
    }
  }
}
