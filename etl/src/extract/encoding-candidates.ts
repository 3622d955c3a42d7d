import { isAscii } from 'node:buffer';
import { byteChunks } from './byte-survey.js';
import { traditionalCharacters } from './common-characters.js';
import { decoderOf, type EncodingName } from './decoder.js';
import { ExtractFailure } from './extract-problem.js';

const around = 24;
const names: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030（简体中文）',
  big5: 'Big5（繁体中文）',
  'windows-1252': 'windows-1252（西欧文字）',
};

/** Says what the text may be, shows how it would read, and how to say which it is. */
export async function unclearEncoding(path: string, isValidGb: boolean): Promise<ExtractFailure> {
  const { piece, line } = await firstBeyondAscii(path);
  const candidates: readonly EncodingName[] = isValidGb ? ['windows-1252', 'big5', 'gb18030'] : ['windows-1252', 'big5'];
  const readings = candidates.flatMap((name) => {
    const text = readingOf(piece, name);
    return text === null ? [] : [{ name, text, fit: fitOf(text, name) }];
  });
  const shown = readings.toSorted((left, right) => right.fit - left.fit).map(({ name, text }) => `${names[name]}读作“${text}”`);
  const told = shown.length > 0 ? `第 ${line} 行按 ${shown.join('，按 ')}` : '内容既不是完整的 UTF-8，也不是 GB18030';
  return new ExtractFailure('encoding_unclear', { address: `A${line}`, original: piece.toString('latin1'), detail: `${told}。若已知编码，请在数据源配置 format.encoding 中写明（${Object.keys(names).join('、')}）` });
}

async function firstBeyondAscii(path: string): Promise<{ piece: Buffer; line: number }> {
  let line = 1;
  for await (const chunk of byteChunks(path)) {
    if (isAscii(chunk)) {
      line += linesIn(chunk);
      continue;
    }
    const at = chunk.findIndex((byte) => byte > 0x7f);
    const start = Math.max(chunk.lastIndexOf(10, at) + 1, at - around);
    const end = chunk.indexOf(10, at);
    return { piece: chunk.subarray(start, Math.min(end < 0 ? chunk.length : end, at + around)), line: line + linesIn(chunk.subarray(0, at)) };
  }
  return { piece: Buffer.alloc(0), line };
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** The piece may cut a character at its end. */
function readingOf(piece: Buffer, name: EncodingName): string | null {
  for (let cut = 0; cut < 4; cut += 1) {
    try {
      const decode = decoderOf(name);
      return (decode(piece.subarray(0, piece.length - cut)) + decode()).trim();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

function fitOf(text: string, name: EncodingName): number {
  const letters = Array.from(text).filter((character) => character > '\u007f');
  const expected = letters.filter((character) => (name === 'windows-1252' ? /\p{Script=Latin}/u.test(character) : traditionalCharacters.has(character)));
  return letters.length === 0 ? 0 : expected.length / letters.length;
}
