import type { Evaluation } from '@monitor/store';

/** Who publishes a year's evaluation for good. */
export interface Freezer {
  /** @throws ProblemError `bad_request` when the edition holds other results, `not_found` for a year without data, `no_data`; LedgerConflict when nothing changed */
  freeze(order: { readonly year: number; readonly frozenBy: string }): Promise<Evaluation>;
}
