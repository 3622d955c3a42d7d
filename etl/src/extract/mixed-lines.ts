import { isAscii, isUtf8 } from 'node:buffer';
import { byteChunks } from './byte-survey.js';
import { anEmptyLikeness, countLikeness, looksChinese } from './chinese-likeness.js';

const longestLine = 1 << 20;
const hanOrMark = /^[\p{Script=Han}\p{P}\p{S}\p{N}\p{Z}\x00-\x7f]+$/u;

/** In a file that is not UTF-8 as a whole: the 1-based number of the first line that is Chinese in UTF-8 all the same; null where there is none. */
export async function firstUtf8Line(path: string): Promise<number | null> {
  let carry: Buffer = Buffer.alloc(0);
  let number = 1;
  for await (const chunk of byteChunks(path)) {
    const joined = carry.length > 0 && carry.length < longestLine ? Buffer.concat([carry, chunk]) : chunk;
    let start = 0;
    for (let end = joined.indexOf(10); end >= 0; end = joined.indexOf(10, start)) {
      if (isChineseUtf8(joined.subarray(start, end))) return number;
      number += 1;
      start = end + 1;
    }
    carry = joined.subarray(start);
  }
  return isChineseUtf8(carry) ? number : null;
}

/** A short line of GB18030 may be UTF-8 by accident; then the one that reads as Chinese is meant. */
function isChineseUtf8(line: Buffer): boolean {
  if (isAscii(line) || !isUtf8(line)) return false;
  const text = line.toString();
  return hanOrMark.test(text) && reads(text) && !readsInGb(line);
}

function reads(text: string): boolean {
  const likeness = anEmptyLikeness();
  countLikeness(likeness, text);
  return likeness.letters > 0 && looksChinese(likeness);
}

function readsInGb(line: Buffer): boolean {
  try {
    return reads(new TextDecoder('gb18030', { fatal: true }).decode(line));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
