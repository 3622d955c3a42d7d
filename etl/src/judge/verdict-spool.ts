import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writer } from '@monitor/store';

export type VerdictRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const LINES_AT_ONCE = 2_000;

export interface VerdictTarget {
  readonly writer: Writer;
  /** Where spool files may lie; the system's folder for such files when absent. */
  readonly spool?: string | undefined;
}

/** Appends rows to a verdict table through a spool file, so that only a few thousand lines are held at a time. */
export const storeRows = async ({ writer, spool: place = tmpdir() }: VerdictTarget, table: string, rows: Iterable<VerdictRow>): Promise<void> => {
  const folder = await mkdtemp(join(place, 'verdicts-'));
  const path = join(folder, `${table}.jsonl`);
  try {
    const columns = await spoolTo(path, rows);
    if (columns.length > 0) await writer.ingest(table, path, 'JSONEachRow', columns);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const spoolTo = async (path: string, rows: Iterable<VerdictRow>): Promise<readonly string[]> => {
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
