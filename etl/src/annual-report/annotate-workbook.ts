import type { ReportFinding } from '@monitor/domain';
import { plainName } from '../mapping/report-sheets.js';
import { type BookSheet, bookSheets, putSheet, stylesPart } from './book-sheets.js';
import { CellStyles } from './cell-styles.js';
import { FINDINGS_SHEET, findingsSheet, severityWords } from './findings-sheet.js';
import { placeOf, restyleCells } from './mark-cells.js';
import { OfficePackage } from './office-package.js';
import { commentCells } from './sheet-comments.js';

type Found = ReadonlyMap<string, readonly ReportFinding[]>;

const byCell = (findings: readonly ReportFinding[]): Found => {
  const cells = new Map<string, ReportFinding[]>();
  for (const finding of findings) if (placeOf(finding.cell) !== null) cells.set(finding.cell, [...(cells.get(finding.cell) ?? []), finding]);
  return cells;
};

const commentOf = (findings: readonly ReportFinding[]): string =>
  findings.map(({ severity, message, expected }) => `【${severityWords[severity]}】${message}${expected === '' ? '' : `（应为或参照：${expected}）`}`).join('\n');

/** Marks of this return, and none of an earlier one. */
const restyleSheet = (text: string, found: Found, styles: CellStyles): string =>
  restyleCells(
    text,
    (address, style) => {
      const findings = found.get(address);
      if (findings !== undefined) return styles.marked(style, findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning');
      return styles.isMarked(style) ? styles.marked(style, 'plain') : null;
    },
    [...found.keys()],
  );

const onSheet = (findings: readonly ReportFinding[], { name }: BookSheet): ReportFinding[] => findings.filter(({ sheet }) => plainName(sheet) === plainName(name)).map((finding) => ({ ...finding, sheet: name }));

/**
 * The workbook at `path` with wrong cells red, doubtful ones amber, each commented, and all of them on a sheet with links.
 * Everything else keeps its bytes. The file must have been read and found sound before. @throws RangeError for a workbook whose parts cannot take marks
 */
export const annotateWorkbook = async (path: string, findings: readonly ReportFinding[]): Promise<Uint8Array> => {
  const book = await OfficePackage.open(path);
  const styles = new CellStyles(book.text(stylesPart(book)));
  const sheets = bookSheets(book).filter(({ name }) => name !== FINDINGS_SHEET);
  for (const sheet of sheets) {
    const found = byCell(onSheet(findings, sheet));
    const before = book.text(sheet.part);
    const after = restyleSheet(before, found, styles);
    if (after !== before) book.set(sheet.part, after);
    commentCells(book, sheet.part, new Map([...found].map(([address, told]) => [address, commentOf(told)])));
  }
  const named = findings.map((finding) => ({ ...finding, sheet: sheets.find(({ name }) => plainName(name) === plainName(finding.sheet))?.name ?? finding.sheet }));
  // A link needs a sheet that is there.
  const listed = named.map((finding) => (sheets.some(({ name }) => name === finding.sheet) ? finding : { ...finding, cell: '' }));
  putSheet(book, FINDINGS_SHEET, findingsSheet(listed, styles.list()));
  book.set(stylesPart(book), styles.toString());
  return book.bytes();
};
