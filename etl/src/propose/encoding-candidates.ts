import { open } from 'node:fs/promises';
import type { EncodingName } from '../extract/text-encoding.js';

const CANDIDATES: readonly EncodingName[] = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'];
const READ_BYTES = 1 << 18;
const SHOWN_LINES = 6;
const SHOWN_CHARACTERS = 160;

export interface EncodingCandidate {
  readonly encoding: EncodingName;
  readonly lines: string[];
}

/** The same first lines that are not plain ASCII, as each encoding reads them: a person sees which one is right. */
export const encodingCandidates = async (path: string): Promise<EncodingCandidate[]> => {
  const bytes = await firstBytes(path);
  return CANDIDATES.flatMap((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const lines = tellingLines(text);
    return lines.length === 0 || mostlyUnreadable(text) ? [] : [{ encoding, lines }];
  });
};

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, 0);
    // Half a character at the end would speak against its encoding.
    return bytesRead < READ_BYTES ? buffer.subarray(0, bytesRead) : buffer.subarray(0, buffer.lastIndexOf(0x0a) + 1 || bytesRead);
  } finally {
    await file.close();
  }
};

const tellingLines = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/u)
    .filter((line) => /[^\p{ASCII}]/u.test(line))
    .slice(0, SHOWN_LINES)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, SHOWN_CHARACTERS));

const mostlyUnreadable = (text: string): boolean => (text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0) > text.length * 0.02;
