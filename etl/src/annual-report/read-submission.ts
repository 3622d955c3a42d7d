import type { FilledCell, Jurisdiction, PolicyBook, ReportFinding } from '@monitor/domain';
import { WorkbookReaders } from '../extract/extract-workbook.js';
import { readReport, type ReportContext } from '../load/read-report.js';
import type { Rejection } from '../load/rejection.js';

export interface SubmissionOrder {
  /** Where the bytes lie. */
  readonly content: string;
  readonly jurisdiction: Jurisdiction;
  readonly policies: PolicyBook;
}

/** What the load would take from a workbook, and what it would refuse. */
export interface ReadSubmission {
  readonly cells: readonly FilledCell[];
  readonly findings: readonly ReportFinding[];
  /** Its cells could be read at all: only then can it be sent back marked. */
  readonly readable: boolean;
}

const NOTE = /^提示：/u;

// A declared part stands in its own column, so a rejection of a value tells its item by its cell.
const findingOf = ({ sheet, cell, field, code, message, original }: Rejection, cells: readonly FilledCell[]): ReportFinding => {
  const at = cells.find((each) => each.sheet === sheet && each.cell === cell && cell !== '');
  return { severity: NOTE.test(message) ? 'warning' : 'error', code, sheet, cell, item: at?.item ?? field, found: original, expected: '', message };
};

const sheetAndCell = (sheet: string, cell: string): string => `${sheet}!${cell}`;

/** Reads one annual report as a load would, with nothing loaded. Never throws for what is in the file. */
export const readSubmission = async ({ content, jurisdiction, policies }: SubmissionOrder): Promise<ReadSubmission> => {
  const [cells, rejections, values]: [FilledCell[], Rejection[], Map<string, string>] = [[], [], new Map()];
  const workbooks = new WorkbookReaders({ size: 1 });
  const context: ReportContext = {
    jurisdiction, policies, workbooks,
    beat: async () => {},
    onCell: ({ item, sheet, cell }) => cells.push({ item, sheet, cell: cell.address, text: cell.text, value: null }),
    sink: {
      fact: ({ kind, values: read }, _, { sheet, cell }) => {
        if (kind.name === 'report_item') values.set(sheetAndCell(sheet, cell), String(read['value']));
        else for (const [field, value] of Object.entries(read)) if (value !== null) values.set(field, String(value));
      },
      reject: (rejection) => rejections.push(rejection),
      rejectRow: (told) => rejections.push(...told),
      settle: async () => {},
    },
  };
  try {
    await readReport({ path: '', content }, context);
  } finally {
    workbooks.close();
  }
  const read = cells.map((cell) => ({ ...cell, value: values.get(cell.item.includes('.') ? sheetAndCell(cell.sheet, cell.cell) : cell.item) ?? null }));
  return { cells: read, findings: rejections.map((rejection) => findingOf(rejection, read)), readable: read.length > 0 };
};
