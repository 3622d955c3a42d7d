import { readDateStyles } from './date-styles.js';
import { aProblem, failureOf } from './extract-problem.js';
import type { RowBatch } from './raw-row.js';
import { readSharedStrings } from './shared-strings.js';
import type { SheetContext } from './sheet-cell.js';
import { SheetReader } from './sheet-reader.js';
import { readWorkbookParts, type SheetPart } from './workbook-parts.js';
import { parseXml } from './xml-events.js';
import { openPackage, type ZipPackage } from './zip-package.js';

const batchCells = 5000;

/** Reads a workbook in this very process; only the child process calls it. */
export async function* readWorkbook(path: string): AsyncGenerator<RowBatch> {
  let zip: ZipPackage | null = null;
  try {
    zip = await openPackage(path);
    yield* readSheets(zip);
  } catch (error) {
    yield { rows: [], problems: [failureOf(error).problem] };
  } finally {
    zip?.close();
  }
}

async function* readSheets(zip: ZipPackage): AsyncGenerator<RowBatch> {
  const parts = await readWorkbookParts(zip);
  const context: SheetContext = {
    date1904: parts.date1904,
    sharedStrings: parts.sharedStrings && zip.has(parts.sharedStrings) ? await readSharedStrings(zip, parts.sharedStrings) : [],
    dateStyles: await readDateStyles(zip, parts.styles),
  };
  for (const sheet of parts.sheets) yield* readSheet(zip, sheet, context);
}

async function* readSheet(zip: ZipPackage, sheet: SheetPart, context: SheetContext): AsyncGenerator<RowBatch> {
  const reader = new SheetReader(sheet.name, context);
  for await (const _ of parseXml(await zip.open(sheet.part), reader)) {
    if (reader.cells >= batchCells) yield { rows: reader.drain(), problems: [] };
  }
  const detail = `工作表“${sheet.name}”`;
  const hidden = sheet.hidden ? [aProblem('hidden_sheet', { scope: 'note', sheet: sheet.name, detail })] : [];
  yield { rows: reader.drain(), problems: [...hidden, ...reader.notes()] };
}
