import type { FlagKind } from '../api/shared-shapes.js';
import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import type { FlagBasis, FlagInput } from './flag-input.js';

/** One condition of a flag, met or not: what was found, the line, and how far the line is. */
export interface Condition {
  readonly code: string;
  readonly met: boolean;
  readonly text: string;
  readonly value: string | null;
  readonly threshold: string | null;
  /** What would have cleared (or still would clear) the line. */
  readonly gap: string | null;
  readonly rule: string | null;
  readonly evidence: readonly string[];
}

export type FlagReason = Omit<Condition, 'met' | 'evidence'>;

/** A kind of flag: its conditions, and how they join. A definition proposes; it never acts. */
export interface FlagDefinition extends Bilingual {
  readonly kind: FlagKind;
  readonly article: string;
  readonly conditions: (input: FlagInput, basis: FlagBasis) => readonly Condition[];
  /** Given the codes that are met. */
  readonly isRaised: (met: ReadonlySet<string>, input: FlagInput, basis: FlagBasis) => boolean;
}

/** A proposal for a person to decide on, with the versions it was made by. */
export interface Flag {
  /** Stable over editions: consortium, year and kind. */
  readonly key: string;
  readonly consortium: string;
  readonly year: number;
  readonly kind: FlagKind;
  readonly article: string;
  readonly headline: string;
  readonly reasons: readonly FlagReason[];
  readonly evidence: readonly string[];
  readonly proposalOnly: true;
  readonly scheme: string;
  readonly ruleSet: string;
}

type Optional = Partial<Pick<Condition, 'value' | 'threshold' | 'gap' | 'rule' | 'evidence'>>;

/** A condition with only the parts that apply to it. */
export const condition = (code: string, met: boolean, told: { readonly text: string } & Optional): Condition => ({
  code, met, value: null, threshold: null, gap: null, rule: null, evidence: [], ...told,
});

/** Any of the conditions met raises the flag. */
export const anyMet = (met: ReadonlySet<string>): boolean => met.size > 0;
