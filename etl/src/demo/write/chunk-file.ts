import { closeSync, openSync, writeSync } from 'node:fs';

import { encodeGb18030 } from './gb18030.js';

export type Encoding = 'utf8' | 'utf8-bom' | 'gb18030';

const CHUNK = 1 << 20;
const BOM = '\ufeff';

/** A text file written in chunks of about a megabyte, so that memory stays flat whatever the length. */
export class ChunkFile {
  readonly #handle: number;
  readonly #encoding: Encoding;
  #text = '';
  /** Lines written so far. */
  lines = 0;

  constructor(path: string, encoding: Encoding) {
    this.#handle = openSync(path, 'w');
    this.#encoding = encoding;
    if (encoding === 'utf8-bom') this.#text = BOM;
  }

  /** Writes one line; the text holds no line break of its own. */
  line(text: string): void {
    this.lines += 1;
    this.#text += `${text}\n`;
    if (this.#text.length >= CHUNK) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    const bytes = this.#encoding === 'gb18030' ? encodeGb18030(this.#text) : Buffer.from(this.#text, 'utf8');
    this.#text = '';
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#handle, bytes, done);
  }
}
