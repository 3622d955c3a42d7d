import { aheadMeasures, annotateWorkbook, readSubmission, writeParts, writeTemplate } from '@monitor/etl';
import type { ReportFiles } from './annual-reports/report-files.js';
import { ProblemError } from './server/problem-error.js';

const AT_ONCE = 2;

/** A few at a time: each reading has a process of its own. */
const inTurns = () => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
};

/** Workbooks of annual reports as the load writes and reads them. */
export const etlReportFiles = (): ReportFiles => {
  const turn = inTurns();
  return {
    ahead: aheadMeasures,
    template: ({ scheme, consortium, year, known }) => writeTemplate({ scheme, consortium, year, known }),
    zip: (files) => writeParts(files),
    read: (content, under) => turn(() => readSubmission({ content, ...under })),
    annotate: async (content, findings) => {
      try {
        return await annotateWorkbook(content, findings);
      } catch (error) {
        if (error instanceof RangeError || error instanceof TypeError) throw new ProblemError('bad_request', error instanceof RangeError ? error.message : '工作簿的部件不是 UTF-8，无法批注。请用 Excel 或 WPS 打开并另存后重新报送。');
        throw error;
      }
    },
  };
};
