import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writer } from '@monitor/store';

export type VerdictRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const LINES_AT_ONCE = 2_000;

/** Appends rows to a verdict table through a spool file, so that only a few thousand lines are held at a time. */
export const storeRows = async (writer: Writer, table: string, rows: Iterable<VerdictRow>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'verdicts-'));
  const path = join(folder, `${table}.jsonl`);
  try {
    const columns = await spool(path, rows);
    if (columns.length > 0) await writer.ingest(table, path, 'JSONEachRow', columns);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const spool = async (path: string, rows: Iterable<VerdictRow>): Promise<readonly string[]> => {
  const file = await open(path, 'wx', 0o600);
  let columns: readonly string[] = [];
  let lines: string[] = [];
  try {
    for (const row of rows) {
      if (columns.length === 0) columns = Object.keys(row);
      lines.push(`${JSON.stringify(row)}\n`);
      if (lines.length < LINES_AT_ONCE) continue;
      await file.appendFile(lines.join(''));
      lines = [];
    }
    await file.appendFile(lines.join(''));
  } finally {
    await file.close();
  }
  return columns;
};
