import { headTokens } from './head-words.js';

const RESERVED = new Set(['part', 'row']);
const LONGEST = 40;

const asName = (head: string, position: number): string => {
  const words = headTokens(head.replace(/[^\p{ASCII}]/gu, ' ')).join('_');
  const hasOther = /[^\p{ASCII}]/u.test(head.normalize('NFKC'));
  if (words === '' || hasOther || !/^[a-z_]/u.test(words) || RESERVED.has(words)) return `c${position}`;
  return words.slice(0, LONGEST);
};

/** Names for the columns of a table as a profile and its expressions can write them: from English heads, by place for others; each once. */
export const columnNames = (heads: readonly string[]): string[] => {
  const names: string[] = [];
  for (const [index, head] of heads.entries()) {
    const name = asName(head, index + 1);
    names.push(names.includes(name) ? `${name.slice(0, LONGEST - 5)}_${index + 1}` : name);
  }
  return names;
};
