import { isAscii } from 'node:buffer';
import { byteChunks } from './byte-survey.js';

/** How one byte of 80–BF looks once it has been taken for windows-1252 and written as UTF-8. */
const taken = String.raw`(?:\xc2[\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xcb[\x86\x9c]|\xc6\x92)`;

/** 锟斤拷, the mark of a lost character, Ã© and å…¬: what an earlier conversion has spoilt. Over the bytes of UTF-8. */
const spoilt = new RegExp(String.raw`\xe9\x94\x9f\xe6\x96\xa4|\xef\xbf\xbd|\xc3\x83${taken}|\xc3[\xa4-\xa9]${taken}{2}`, 'g');

export interface Mojibake {
  readonly count: number;
  /** 1-based line of the first. */
  readonly line: number;
  readonly original: string;
  /** Most of what is beyond ASCII is spoilt: the whole text was converted wrongly. */
  readonly isMost: boolean;
}

const bytesOfOne = 9;

/** Looks for characters that an earlier conversion has spoilt in a file of UTF-8; null where there are none. */
export async function findMojibake(path: string): Promise<Mojibake | null> {
  let count = 0;
  let high = 0;
  let newlines = 0;
  let first: { line: number; original: string } | null = null;
  for await (const chunk of byteChunks(path)) {
    const text: string = isAscii(chunk) && first !== null ? '' : chunk.toString('latin1');
    for (const { index, 0: found } of text.matchAll(spoilt)) {
      count += 1;
      first ??= { line: newlines + linesIn(text.slice(0, index)) + 1, original: Buffer.from(found, 'latin1').toString() };
    }
    if (!isAscii(chunk)) high += text.replace(/[\x00-\x7f]+/g, '').length;
    if (first === null) newlines += linesIn(text);
  }
  return first && { ...first, count, isMost: count * bytesOfOne >= high * 0.4 };
}

const linesIn = (text: string): number => text.split('\n').length - 1;
