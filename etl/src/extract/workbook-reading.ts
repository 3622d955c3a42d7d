import { readDateStyles } from './date-styles.js';
import { aProblem, ExtractFailure, failureOf } from './extract-problem.js';
import { type FlatRows, noRows } from './flat-rows.js';
import { matchesPattern, type ReadingOrder } from './reading-order.js';
import { readSharedStrings } from './shared-strings.js';
import type { SheetContext } from './sheet-cell.js';
import { SheetReader } from './sheet-reader.js';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.js';
import { workbookLimits } from './workbook-limits.js';
import { SheetFeed } from './sheet-feed.js';
import { xmlText } from './xml-events.js';
import { openPackage, type ZipPackage } from './zip-package.js';

const batchCells = 20_000;
const batchCharacters = 1 << 20;

/** Reads a workbook in this very process; only the child process calls it. */
export async function* readWorkbook({ path, purpose, sheets }: Omit<ReadingOrder, 'type'>): AsyncGenerator<FlatRows> {
  let zip: ZipPackage | null = null;
  try {
    zip = await openPackage(path, workbookLimits[purpose]);
    yield* readSheets(zip, sheets);
  } catch (error) {
    yield noRows([failureOf(error).problem]);
  } finally {
    zip?.close();
  }
}

async function* readSheets(zip: ZipPackage, wanted: readonly string[] | null): AsyncGenerator<FlatRows> {
  const parts = await readWorkbookParts(zip);
  const sheets = wantedSheets(parts, wanted);
  const context: SheetContext = {
    date1904: parts.date1904,
    sharedStrings: parts.sharedStrings && zip.has(parts.sharedStrings) ? await readSharedStrings(zip, parts.sharedStrings) : [],
    dateStyles: await readDateStyles(zip, parts.styles),
    limits: zip.limits,
  };
  for (const sheet of sheets) yield* readSheet(zip, sheet, context);
}

function wantedSheets({ sheets }: WorkbookParts, wanted: readonly string[] | null): readonly SheetPart[] {
  if (wanted === null) return sheets;
  const found = sheets.filter(({ name }) => wanted.some((pattern) => matchesPattern(name, pattern)));
  if (found.length > 0) return found;
  const names = (list: readonly string[]) => list.map((name) => `“${name}”`).join('、');
  throw new ExtractFailure('missing_sheet', { detail: `要读取${names(wanted)}，文件中只有${names(sheets.map(({ name }) => name))}` });
}

async function* readSheet(zip: ZipPackage, sheet: SheetPart, context: SheetContext): AsyncGenerator<FlatRows> {
  const reader = new SheetReader(sheet.name, context);
  const feed = new SheetFeed(reader);
  for await (const text of xmlText(await zip.open(sheet.part))) {
    feed.push(text);
    if (reader.cells >= batchCells || reader.characters >= batchCharacters) yield reader.drain();
  }
  feed.end();
  const detail = `工作表“${sheet.name}”`;
  const hidden = sheet.hidden ? [aProblem('hidden_sheet', { scope: 'note', sheet: sheet.name, detail })] : [];
  yield reader.drain([...hidden, ...reader.notes()]);
}
