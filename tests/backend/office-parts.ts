import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { WorkbookReaders } from '../../etl/src/extract/extract-workbook.js';
import { kindOf } from '../../etl/src/extract/raw-row.js';
import { workbookLimits } from '../../etl/src/extract/workbook-limits.js';
import { openPackage } from '../../etl/src/extract/zip-package.js';
import { allRows } from '../etl/extract/read-all.js';

const onDisk = async <T>(bytes: Uint8Array, name: string, look: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await look(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Every part of an office file whose name matches, as text. */
export const partsOf = (bytes: Uint8Array, wanted: RegExp): Promise<ReadonlyMap<string, string>> =>
  onDisk(bytes, 'file.zip', async (path) => {
    const parts = await openPackage(path, workbookLimits.report);
    try {
      const found = parts.names.filter((name) => wanted.test(name));
      return new Map(await Promise.all(found.map(async (name) => [name, await text(await parts.open(name))] as const)));
    } finally {
      parts.close();
    }
  });

export interface ReadCell {
  readonly text: string;
  readonly kind: string;
}

/** A workbook read back by the reader of arriving files: sheet, then row, then cell. */
export const sheetsOf = (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly ReadCell[])[]>> =>
  onDisk(bytes, 'file.xlsx', async (path) => {
    const readers = new WorkbookReaders({ size: 1 });
    try {
      const { rows, problems } = await allRows(readers.extractWorkbook(path));
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      const sheets = new Map<string, ReadCell[][]>();
      for (const row of rows) sheets.set(row.sheet, [...(sheets.get(row.sheet) ?? []), row.texts.map((cell, column) => ({ text: cell, kind: kindOf(row, column) }))]);
      return sheets;
    } finally {
      readers.close();
    }
  });

/** Cells of one column below its head, the first `rows` of them. */
export const columnOf = (sheet: readonly (readonly ReadCell[])[], head: string, rows: number): readonly ReadCell[] => {
  const place = sheet[0]?.findIndex((cell) => cell.text === head) ?? -1;
  if (place < 0) throw new Error(`No column ${head} among ${sheet[0]?.map((cell) => cell.text).join(', ')}`);
  return sheet.slice(1, rows + 1).map((row) => row[place] ?? { text: '', kind: 'empty' });
};
