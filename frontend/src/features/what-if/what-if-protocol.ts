import type { Jurisdiction, ReplyOf, Scheme, whatIf, WhatIfChange } from '@monitor/domain';
import type { ProblemCode } from '../../api/api-error';
import type { NamedUnit } from './rank-rows';
import type { GroupCounts } from './sample-weightings';
import type { YearFigures } from './year-figures';

type Reply = ReplyOf<typeof whatIf>;

/** A year and the documents it was judged by, plain enough to be posted. */
export interface YearOrder {
  readonly year: number;
  readonly scheme: Scheme;
  readonly ruleSet: Readonly<Record<string, unknown>>;
  /** A worker has a world of its own: the place is told to it. */
  readonly jurisdiction: Jurisdiction;
}

/** What the page needs of a year; cells and circumstances stay with the worker. */
export interface LoadedYear {
  readonly basis: Reply['basis'];
  readonly mayDraft: boolean;
  readonly units: readonly NamedUnit[];
  readonly official: YearFigures;
  /** Computed here under the unchanged scheme. */
  readonly computed: YearFigures;
  /** Rows of the consortia with a place, in the order of `GroupCounts`. */
  readonly ranked: Int32Array;
}

/** An outcome and the changes it comes of. */
export interface ComputedTrial {
  readonly change: WhatIfChange;
  readonly figures: YearFigures;
  /** In ms, without the way to the page and back. */
  readonly took: number;
}

/** Random weightings drawn so far, of how many, and the ranks under the weights they are drawn around. */
export interface DrawnSample {
  readonly counts: GroupCounts;
  readonly of: number;
  readonly ranks: Uint32Array;
}

export interface PostedError {
  readonly code: ProblemCode | 'failed';
  readonly detail: string;
  readonly status: number;
  readonly requestId: string | null;
}

/** `turn` numbers the question, and comes back with its answer. */
export type ToWorker =
  | { readonly kind: 'load'; readonly order: YearOrder }
  | { readonly kind: 'recompute'; readonly turn: number; readonly change: WhatIfChange }
  /** Ends the sample under way. */
  | { readonly kind: 'sample'; readonly turn: number; readonly change: WhatIfChange };

export type FromWorker =
  | { readonly kind: 'loaded'; readonly year: LoadedYear }
  | { readonly kind: 'refused'; readonly error: PostedError }
  | { readonly kind: 'recomputed'; readonly turn: number; readonly trial: ComputedTrial }
  | { readonly kind: 'sampled'; readonly turn: number; readonly sample: DrawnSample };
