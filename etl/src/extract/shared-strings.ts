import { ExtractFailure } from './extract-problem.js';
import { unescapeText } from './cell-text.js';
import { readXml } from './xml-events.js';
import type { ZipPackage } from './zip-package.js';

/** The shared strings in order; rich text joined, phonetic guides left out. */
export async function readSharedStrings(zip: ZipPackage, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(await zip.open(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (!inText) return;
      current += text;
      if (current.length > zip.limits.cellCharacters) throw new ExtractFailure('too_big', { detail: '有单元格超过 32767 个字符' });
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        if (strings.length >= zip.limits.sharedStrings) throw new ExtractFailure('too_big', { detail: '共享字符串超过 100 万条' });
        strings.push(unescapeText(current));
      }
    },
  });
  return strings;
}
