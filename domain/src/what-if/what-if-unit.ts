import type { ReplyOf } from '../api/define-endpoint.js';
import type { whatIf } from '../api/what-if.js';
import { flagBasisSchema } from '../flags/flag-basis-schema.js';
import type { FlagCircumstances } from '../flags/flag-input.js';
import type { Adjustment } from '../score/adjustment.js';
import type { ScoreCell } from '../score/cell.js';

/** One consortium of a year with everything its place and flags are computed from. */
export interface WhatIfUnit {
  readonly consortium: string;
  readonly cells: readonly ScoreCell[];
  readonly adjustments: readonly Adjustment[];
  readonly due: boolean;
  readonly obstacle: string | null;
  readonly circumstances: FlagCircumstances;
}

type Reply = ReplyOf<typeof whatIf>;

/** The units of the API's reply. Throws ZodError when the circumstances of a flag are not as the domain knows them, RangeError on cells that do not match the indicators. */
export const whatIfUnits = ({ indicators, units }: Pick<Reply, 'indicators' | 'units'>): readonly WhatIfUnit[] =>
  units.map(({ consortium, values, states, adjustments, due, obstacle, flagBasis }) => {
    if (values.length !== indicators.length || states.length !== indicators.length) throw new RangeError(`联合体 ${consortium} 的数据格数与指标数不一致`);
    const cells = indicators.map((indicator, at): ScoreCell => ({ indicator, state: states[at] ?? 'missing', value: values[at] ?? null }));
    return { consortium, cells, adjustments: adjustments.map((each) => ({ ...each, evidence: [] })), due, obstacle, circumstances: flagBasisSchema.parse(flagBasis) };
  });
