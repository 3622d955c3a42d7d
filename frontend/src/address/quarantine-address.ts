/** What 隔离与核对 shows; absent: what is refused in the present edition and neither waived nor mended, the first page. */
export interface QuarantineAddress {
  readonly part?: 'findings' | undefined;
  /** A run that published. */
  readonly run?: number | undefined;
  readonly state?: 'waived' | 'mended' | 'all' | undefined;
  readonly code?: string | undefined;
  readonly source?: string | undefined;
  readonly file?: string | undefined;
  /** The kind of record meant. */
  readonly refused?: string | undefined;
  readonly owner?: string | undefined;
  /** A consortium's code; of findings alone. */
  readonly holder?: string | undefined;
  readonly q?: string | undefined;
  /** From 2. */
  readonly page?: number | undefined;
}

const LONGEST = 300;
const HIGHEST = 1_000_000_000;

const text = (given: unknown): string | undefined => (typeof given === 'string' && given.trim() !== '' ? given.slice(0, LONGEST) : undefined);

const whole = (given: unknown, least: number): number | undefined => {
  const number = Number(given);
  return Number.isInteger(number) && number >= least && number <= HIGHEST ? number : undefined;
};

const states = ['waived', 'mended', 'all'] as const;

/** Unknown parts and states and impossible numbers are dropped. */
export const parseQuarantineAddress = (raw: Record<string, unknown>): QuarantineAddress => {
  const found = {
    part: raw['part'] === 'findings' ? ('findings' as const) : undefined,
    run: whole(raw['run'], 1), state: states.find((each) => each === raw['state']),
    code: text(raw['code']), source: text(raw['source']), file: text(raw['file']), refused: text(raw['refused']), owner: text(raw['owner']), holder: text(raw['holder']), q: text(raw['q']), page: whole(raw['page'], 2),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
