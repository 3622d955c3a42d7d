import { changchun2025 } from '@monitor/domain';
import { writeTemplate } from '@monitor/etl';
import { aFundLine, type Files, fundHead, soundFiles } from '../etl/pipeline/a-folder.js';

export type StateName = 'A' | 'B';

const LINES = 400;

const ledger = (lines: readonly string[]): string => `${[fundHead, ...lines].join('\n')}\n`;
const booked = (index: number): string => `2024-${String((index % 12) + 1).padStart(2, '0')}-15`;

const amountsOf: Record<StateName, readonly string[]> = {
  A: Array.from({ length: LINES }, (_, index) => `${index + 1}.01`),
  B: Array.from({ length: LINES - 1 }, (_, index) => (index % 3 === 0 ? '7000.10' : `${index + 1}.01`)),
};

/** With one line in it that cannot be read. */
const fundLines = (state: StateName): string[] => [
  ...amountsOf[state].map((amount, index) => aFundLine(`JF-${index + 1}`, { booked: booked(index), amount })),
  aFundLine('JF-9999', { amount: '不详' }),
];

/** What the folder must become, reckoned here without the product. */
export const folderExpected = (state: StateName) => ({
  amounts: amountsOf[state],
  rows: { organisation: 3, consortium: 1, membership: 3, project: 1, project_unit: 2, task: 1, milestone: 1, outcome: 2, report: 1, report_item: state === 'A' ? 2 : 4 },
});

const report = (items: Record<string, string>): Promise<Uint8Array> =>
  writeTemplate({ scheme: changchun2025, consortium: 'LHT-001', year: 2024 }, { submitted: '2025-03-20', items });

/** The comment at the end of a zip, which no reader minds. */
const withComment = (zip: Uint8Array, comment: string): Uint8Array => {
  const text = Buffer.from(comment, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16LE(text.length);
  return Buffer.concat([zip.subarray(0, -2), length, text]);
};

/** The same files with bytes that no round had before: a content that was replaced once would be told as an older version. */
export const inRound = (files: Files, round: number): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => {
    if (content === null || name.endsWith('.json')) return [name, content];
    return [name, typeof content === 'string' ? content + '\n'.repeat(round) : withComment(content, `round ${round}`)];
  }));

/** One small exchange folder in two states: B changes amounts, leaves out a fund row, and corrects the annual report. */
export const twoStates = async (): Promise<Record<StateName, Files>> => {
  const sound: Files = { ...soundFiles(), '年度报告汇总.csv': null, '年度报告填报项.csv': null };
  const workbook = '年度报告-LHT-001-2024.xlsx';
  return {
    A: {
      ...sound,
      '经费台账-2024.csv': ledger(fundLines('A')),
      [workbook]: await report({ 'C2.numerator': '8', 'C2.denominator': '10' }),
    },
    B: {
      ...sound,
      '经费台账-2024.csv': ledger(fundLines('B')),
      [workbook]: await report({ 'C2.numerator': '9', 'C2.denominator': '10', 'C4.numerator': '3', 'C4.denominator': '4' }),
    },
  };
};
