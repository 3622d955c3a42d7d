import { fundAnomalies } from '@monitor/domain';

type AnomalyKind = (typeof anomalyKinds)[number];

/** Kinds of what an auditor would ask about, the costly first. */
export const anomalyKinds = ['over_allocated', 'over_cap', 'billed_twice', 'idle_balance', 'off_pace'] as const satisfies readonly ReturnType<typeof fundAnomalies.reply.parse>['rows'][number]['kind'][];

/** How money is looked at on a sector's page and on that of funds; a default is left out. */
export interface FundsAddress {
  /** All money in the waterfall; absent means fiscal money, which alone is budgeted. */
  readonly money?: 'whole' | undefined;
  /** What the funnel plot compares; absent means execution. */
  readonly funnel?: 'milestones' | undefined;
  /** The flow diagram instead of the bars. */
  readonly flow?: 'links' | undefined;
  readonly anomaly?: readonly AnomalyKind[] | undefined;
  /** Order of the quarterly table: `q4` or `-q4`. */
  readonly heat?: string | undefined;
}

const oneOf = <T extends string>(given: unknown, word: T): T | undefined => (given === word ? word : undefined);
const listOf = (given: unknown): readonly string[] => (Array.isArray(given) ? given.map(String) : typeof given === 'string' ? given.split(',') : []);
const ORDER = /^-?[a-z0-9]{1,12}$/u;

/** Unknown words are dropped. */
export const parseFundsAddress = (raw: Record<string, unknown>): FundsAddress => {
  const asked = listOf(raw['anomaly']);
  const kinds = anomalyKinds.filter((kind) => asked.includes(kind));
  const address: FundsAddress = {
    money: oneOf(raw['money'], 'whole'),
    funnel: oneOf(raw['funnel'], 'milestones'),
    flow: oneOf(raw['flow'], 'links'),
    anomaly: kinds.length === 0 ? undefined : kinds,
    heat: typeof raw['heat'] === 'string' && ORDER.test(raw['heat']) ? raw['heat'] : undefined,
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
};
