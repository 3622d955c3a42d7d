import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { anEmptyRecord, readLine } from '../../extract/csv-record.js';

const CHUNK = 4 << 20;
const NEWLINE = 10;
/** Leads the letters that an earlier conversion leaves behind. */
const LATIN = 0xc3;

/** Marks of characters that were spoilt, and of a quoted cell with space behind it, which the engine would overlook. */
const suspects = (delimiter: string): readonly Buffer[] => ['锟斤', '\ufffd', '" ', ...(delimiter === '\t' ? [] : ['"\t'])].map((mark) => Buffer.from(mark));

const isPlain = (bytes: Buffer, marks: readonly Buffer[]): boolean =>
  isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(LATIN) && !marks.some((mark) => bytes.includes(mark));

const isClosed = (line: string, delimiter: string): boolean => {
  const { open: left, broken } = readLine(line, delimiter, anEmptyRecord());
  return left === null && !broken;
};

/** True for a file of UTF-8 in which nothing needs a closer look; one pass, one buffer, cut between lines. */
export const isPlainText = async (path: string, delimiter: string): Promise<boolean> => {
  const marks = suspects(delimiter);
  const file = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let carried = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, carried, CHUNK - carried, null);
      const bytes = buffer.subarray(0, carried + bytesRead);
      if (bytesRead === 0) return carried < CHUNK && isPlain(bytes, marks) && isClosed(bytes.toString('utf8'), delimiter);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (!isPlain(bytes.subarray(0, end), marks)) return false;
      bytes.copy(buffer, 0, end);
      carried = bytes.length - end;
    }
  } finally {
    await file.close();
  }
};
