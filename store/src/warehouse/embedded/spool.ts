import { createWriteStream, ReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { literal } from '../parameters.js';

/**
 * Hands the rows over as a file. Rows never travel inside SQL text: there a blank line
 * ends the data and the engine executes what follows it.
 */
export async function withRowsInFile<T>(folder: string, rows: string | Readable, use: (file: string) => Promise<T>): Promise<T> {
  if (rows instanceof ReadStream && typeof rows.path === 'string') {
    const file = resolve(rows.path);
    rows.destroy();
    return use(file);
  }
  const file = join(`${folder}.spool`, randomUUID());
  await mkdir(`${folder}.spool`, { recursive: true, mode: 0o700 });
  try {
    await pipeline(typeof rows === 'string' ? Readable.from([Buffer.from(rows)]) : rows, createWriteStream(file, { mode: 0o600 }));
    return await use(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** `INSERT INTO … FORMAT X` rewritten to read its rows from a file, as is `… SELECT … FROM input('…') … FORMAT X`. */
export function readingFrom(file: string, sql: string): string {
  if (/[*?{}]/.test(file)) throw new Error(`the engine would expand * ? { } in ${file}: name the folder without them`);
  const selected = /^(\s*INSERT\s+INTO\s+[\s\S]+?\bFROM\s+)input\(('(?:[^'\\]|\\[\s\S])*')\)([\s\S]*?)\s+FORMAT\s+(\w+)\s*$/i.exec(sql);
  if (selected !== null) return `${selected[1] ?? ''}file(${literal(file)}, ${literal(selected[4] ?? '')}, ${selected[2] ?? ''}, 'none')${selected[3] ?? ''}`;
  const parts = /^(\s*INSERT\s+INTO\s+[\s\S]+?)\s+FORMAT\s+(\w+)\s*$/i.exec(sql);
  if (parts === null) throw new Error('rows can only follow INSERT INTO … FORMAT …');
  return `${parts[1] ?? ''} FROM INFILE ${literal(file)} COMPRESSION 'none' FORMAT ${parts[2] ?? ''}`;
}
