import type { Viewer } from '@monitor/domain';
import type { Reader } from '@monitor/store';
import { basisOfYear, evaluatedYears } from './basis.query.js';

type BasisRow = ReturnType<typeof basisOfYear.read>;

/** Answers kept by key; one that failed is asked for anew. */
class Kept<T> {
  readonly #answers = new Map<string, Promise<T>>();

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const asked = ask();
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }
}

/** What every reply of one edition rests on. A published edition never changes, so each is asked for once. */
export class EditionBasis {
  readonly #years = new Kept<readonly number[]>();
  readonly #bases = new Kept<BasisRow | undefined>();

  constructor(
    readonly edition: string,
    private readonly reader: Reader,
  ) {}

  /** The years it judged, oldest first. */
  years(viewer: Viewer): Promise<readonly number[]> {
    return this.#years.get('', async () => (await this.reader.ask(evaluatedYears, {}, viewer)).map(({ year }) => year));
  }

  /** As-of day and reports of a year, as the viewer's districts show them; `undefined` without such a year. */
  ofYear(year: number, viewer: Viewer): Promise<BasisRow | undefined> {
    return this.#bases.get(JSON.stringify([year, viewer.districts]), async () => (await this.reader.ask(basisOfYear, { year }, viewer)).at(0));
  }
}
