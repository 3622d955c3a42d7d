import { type FlagCircumstances, flagBasisSchema, type ReplyOf, type whatIf } from '@monitor/domain';
import { readAdjustments } from '../desk/adjustments.js';
import { ProblemError } from '../server/problem-error.js';
import type { WhatIfRow } from './what-if.query.js';

type Unit = ReplyOf<typeof whatIf>['units'][number];

const adjustmentsIn = (json: string): Unit['adjustments'] => readAdjustments(json).map(({ kind, code, zh, points }) => ({ kind, code, zh, points }));

const circumstancesIn = ({ consortium, input }: WhatIfRow): FlagCircumstances => {
  if (input === null) throw new ProblemError('no_data', `联合体“${consortium}”没有保存标记的依据，无法试算。请重新评价（npm run evaluate）后再打开。`);
  return flagBasisSchema.parse(JSON.parse(input));
};

// What flags rest on is what each rule found; its words and rows are told on the flag's own page.
const slim = (circumstances: FlagCircumstances): Record<string, unknown> => ({
  ...circumstances,
  findings: circumstances.findings.map((each) => ({ ...each, note: '', evidence: [] })),
});

const cellsIn = ({ consortium, cells }: WhatIfRow, indicators: readonly string[]): Pick<Unit, 'values' | 'states'> => {
  const known = new Map(cells.map((each) => [each.indicator, each]));
  const found = indicators.map((code) => {
    const cell = known.get(code);
    if (cell === undefined) throw new ProblemError('no_data', `联合体“${consortium}”没有指标 ${code} 的数据格，无法试算。请重新评价（npm run evaluate）后再打开。`);
    return cell;
  });
  return { values: found.map(({ value }) => value), states: found.map(({ state }) => state) };
};

/** One consortium as the browser computes it. @throws ProblemError `no_data` when the edition kept too little of it */
export const whatIfUnit = (row: WhatIfRow, indicators: readonly string[]): Unit => {
  const { consortium, name, sector, district, status, total, rank, grade, flags } = row;
  const circumstances = circumstancesIn(row);
  const { obstacles } = circumstances;
  return {
    consortium, name, sector, district, status, ...cellsIn(row, indicators), adjustments: adjustmentsIn(row.adjustments), due: grade !== 'not_due',
    obstacle: obstacles.length === 0 ? null : obstacles.map(({ text }) => text).join('；'),
    flagBasis: slim(circumstances), official: { total, rank, grade, flags },
  };
};
