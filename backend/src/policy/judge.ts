import type { Comparison, RuleSetDocument, Scheme } from '@monitor/domain';

/** A document that is not published, checked already. */
export type DraftDocument = { readonly kind: 'scheme'; readonly document: Scheme } | { readonly kind: 'rule_set'; readonly document: RuleSetDocument };

/** A comparison with the official documents on one edition. */
export interface SimulatedYear extends Comparison {
  readonly year: number;
  readonly edition: string;
  readonly comparedWith: { readonly scheme: string; readonly ruleSet: string };
}

/** Who judges outside a load. */
export interface Judge {
  /** Codes of the indicators that can be measured. */
  readonly measured: readonly string[];
  /** @throws ProblemError when nothing is published or the year was not judged */
  simulate(draft: DraftDocument, year: number): Promise<SimulatedYear>;
}
