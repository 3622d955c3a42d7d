/** Which sliders stand open. */
export const whatIfParts = ['weights', 'posts', 'lines'] as const;
export type WhatIfPart = (typeof whatIfParts)[number];

export const whatIfOrders = ['after', 'before', 'moved'] as const;
export type WhatIfOrder = (typeof whatIfOrders)[number];

/** A what-if as an address holds it: the changes (`whatIfAddress` of the domain), what is held fast, and how the result is looked at; a default is left out. */
export interface WhatIfAddress {
  readonly try?: string | undefined;
  /** Codes of dimensions and indicators, parted by commas. */
  readonly lock?: string | undefined;
  readonly sliders?: WhatIfPart | undefined;
  readonly order?: WhatIfOrder | undefined;
  readonly find?: string | undefined;
  readonly changed?: 'yes' | undefined;
  readonly around?: 'current' | undefined;
  readonly settled?: 'yes' | undefined;
}

const LONGEST_CHANGE = 4000;
const LONGEST = 200;

const words = (value: unknown, longest: number): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined);

const yes = (value: unknown): 'yes' | undefined => (value === 'yes' ? 'yes' : undefined);

export const parseWhatIfAddress = (raw: Record<string, unknown>): WhatIfAddress => {
  const address: WhatIfAddress = {
    // One more than the domain reads, so that a text cut short is refused there and not taken for another.
    try: words(raw['try'], LONGEST_CHANGE + 1),
    lock: words(raw['lock'], LONGEST),
    sliders: whatIfParts.find((part) => part !== 'weights' && part === raw['sliders']),
    order: whatIfOrders.find((order) => order !== 'after' && order === raw['order']),
    find: words(raw['find'], LONGEST),
    changed: yes(raw['changed']),
    around: raw['around'] === 'current' ? 'current' : undefined,
    settled: yes(raw['settled']),
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
};
