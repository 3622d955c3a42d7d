import type { Quarantined, QuarantineFilter } from '@monitor/domain';

export interface Grouped {
  readonly value: string;
  readonly count: number;
}

/** Answer to one question about refusals, whatever it was read from. */
export interface FoundQuarantine {
  readonly total: number;
  readonly rows: readonly Quarantined[];
  readonly byState: readonly Grouped[];
  readonly byCode: readonly Grouped[];
  readonly bySource: readonly Grouped[];
  readonly byRecord: readonly Grouped[];
  readonly byOwner: readonly Grouped[];
  readonly byPath: readonly Grouped[];
  readonly mended: readonly { readonly run: number; readonly taken: number; readonly gone: number }[];
}

export interface QuarantineAsked {
  readonly filter: QuarantineFilter;
  /** Keys of the waivers in force. */
  readonly waived: ReadonlySet<string>;
  readonly offset: number;
  readonly limit: number;
}
