/**
 * Raw keys of a source's rows. Segments are read newest first, and a row whose key a newer segment has shown is an older version of it.
 * The keys of the segment under way count only once an older one begins.
 */
export class KeyMemory {
  readonly #newer = new Set<string>();
  #own: string[] = [];
  #segment = Number.POSITIVE_INFINITY;
  #isLast = false;

  /** `isLast`: nothing older follows, so that nothing need be remembered. */
  turnTo(segment: number, isLast: boolean): void {
    if (segment !== this.#segment) {
      for (const key of this.#own) this.#newer.add(key);
      this.#own = [];
      this.#segment = segment;
    }
    this.#isLast = isLast;
  }

  /** True for a row that a newer segment has replaced. */
  isReplaced(key: string): boolean {
    if (this.#newer.has(key)) return true;
    if (!this.#isLast) this.#own.push(Buffer.from(key, 'utf8').toString('utf8'));
    return false;
  }
}
