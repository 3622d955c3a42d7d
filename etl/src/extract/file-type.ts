import type { ProfileFormat } from '@monitor/domain';
import { open } from 'node:fs/promises';

export type FileType = 'csv' | 'xlsx' | 'parquet' | 'json' | 'ndjson';

/** A file to be read: where its bytes are, and what it is called, since the archive keeps no names. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

const endings: readonly (readonly [RegExp, FileType])[] = [
  [/\.(xlsx|xlsm|xls)$/iu, 'xlsx'],
  [/\.parquet$/iu, 'parquet'],
  [/\.(ndjson|jsonl)$/iu, 'ndjson'],
  [/\.json$/iu, 'json'],
  [/\.(csv|tsv|tab|txt)$/iu, 'csv'],
];

/** Tables come as rows of texts, documents as nested values. */
export const isTableType = (type: FileType): type is 'csv' | 'xlsx' | 'parquet' => type === 'csv' || type === 'xlsx' || type === 'parquet';

/** What the file is: as the profile says, else by its first bytes, its name, and the first sign of its text. */
export const fileTypeOf = async (file: NamedFile, format: Pick<ProfileFormat, 'type'>): Promise<FileType> => {
  if (format.type !== 'auto') return format.type;
  const start = await firstBytes(file.path);
  const magic = start.toString('latin1', 0, 4);
  if (magic === 'PAR1') return 'parquet';
  if (magic === 'PK\u0003\u0004' || start.toString('hex', 0, 4) === 'd0cf11e0') return 'xlsx';
  return endings.find(([ending]) => ending.test(file.name))?.[1] ?? typeOfText(start);
};

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const typeOfText = (start: Buffer): FileType => (/^[^\w"]*[{[]/u.test(start.toString('latin1').replaceAll('\0', '')) ? 'json' : 'csv');
