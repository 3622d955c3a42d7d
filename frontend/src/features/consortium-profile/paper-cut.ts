/** What fits on paper of a list, and how many there are. */
export interface Cut<T> {
  readonly shown: readonly T[];
  readonly all: number;
}

export const cut = <T>(list: readonly T[], most: number): Cut<T> => ({ shown: list.slice(0, most), all: list.length });

export const isCut = ({ shown, all }: Cut<unknown>): boolean => shown.length < all;
