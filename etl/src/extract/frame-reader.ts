/** Reads lines and counted pieces by turns from one stream of bytes. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #length = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end; null where the stream ends first. */
  async line(): Promise<string | null> {
    let looked = 0;
    for (;;) {
      for (; looked < this.#held.length; looked += 1) {
        const end = this.#held[looked]?.indexOf(10) ?? -1;
        if (end < 0) continue;
        const before = this.#held.slice(0, looked).reduce((sum, chunk) => sum + chunk.length, 0);
        return this.#take(before + end + 1).toString('utf8', 0, before + end);
      }
      if (!(await this.#more())) return null;
    }
  }

  /** So many bytes as text; null where the stream ends first. */
  async text(bytes: number): Promise<string | null> {
    while (this.#length < bytes) if (!(await this.#more())) return null;
    return this.#take(bytes).toString();
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#held.push(next.value);
    this.#length += next.value.length;
    return true;
  }

  #take(bytes: number): Buffer {
    const all = this.#held.length === 1 ? (this.#held[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#held);
    this.#held = all.length > bytes ? [all.subarray(bytes)] : [];
    this.#length = all.length - bytes;
    return all.subarray(0, bytes);
  }
}
