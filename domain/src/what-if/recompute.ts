import type { Scheme } from '../scheme/scheme.js';
import { flagModel } from './flag-model.js';
import { gradeModel } from './grade-model.js';
import { scoreModel } from './score-model.js';
import type { WhatIfModel, WhatIfResult } from './what-if-model.js';

const settled = ({ grading, flagging, dimensions, adjustments }: Scheme): readonly (number | string)[] => [
  grading.coverageFrom, grading.bonusLimit, adjustments.map(({ code, kind, event, points }) => `${code} ${kind} ${event} ${points}`).join(),
  flagging.watchYearsToRectify, flagging.executionFrom, flagging.executionCheckOn, flagging.evidenceFrom, flagging.differencePercent,
  flagging.outlierTimes, flagging.gateFailuresToRectify, ...dimensions.map(({ code }) => code),
];

const refuseOtherChange = ({ scheme }: WhatIfModel, draft: Scheme): void => {
  const before = settled(scheme);
  if (settled(draft).some((value, at) => value !== before[at])) {
    throw new RangeError('试算只能改变权重、参照值、等次分数线、优秀比例、预警分数线和降幅线；其他参数请起草方案后模拟');
  }
};

/**
 * Totals, ranks, grades and flags of the whole year under a draft scheme, equal to `scoreConsortium`, `gradeAll` and `raiseFlags` for every unit. The draft may differ
 * from the model's scheme in weights, reference values, grade lines, the share of 优秀, watch line and drop; anything else throws RangeError. The arrays are the model's own.
 */
export const recompute = (model: WhatIfModel, draft: Scheme): WhatIfResult => {
  refuseOtherChange(model, draft);
  scoreModel(model, draft);
  gradeModel(model, draft);
  flagModel(model, draft);
  return model.result;
};
