/** A head as heads are compared: NFKC, lower case, without white space and the mark of a required column. */
export const cleanHead = (text: string): string => text.normalize('NFKC').replace(/[\s\ufeff*]/gu, '');

/** The English words of a head or of a JSON pointer: `participantName`, `participant_name`, `/participant/name`. */
export const headTokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((token) => token !== '');

/** The last step of a JSON pointer; any other head as it is. */
const lastStep = (head: string): string => (head.includes('/') && /^\.?\//u.test(head) ? (head.split('/').at(-1) ?? head) : head);

export interface HeadMatch {
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

const NONE: HeadMatch = { score: 0, reason: '' };

/** How well a head without its unit names something by its Chinese name, its other names or its own name. */
export const chineseMatch = (name: string, names: readonly string[]): HeadMatch => {
  const head = cleanHead(lastStep(name)).toLowerCase();
  let best = NONE;
  for (const [place, each] of names.entries()) {
    const known = cleanHead(each).toLowerCase();
    const score = matchOf(head, known) * (place === 0 ? 1 : 0.95);
    if (score > best.score) best = { score, reason: head === known ? `列名就是“${each}”` : `列名含有“${each}”` };
  }
  return best;
};

/** A head that says more than the name may mean something narrower; one that says less may mean anything. */
const matchOf = (head: string, known: string): number => {
  if (head === known) return 1;
  if (known.length < 2 || !/\p{Script=Han}/u.test(known) || !head.includes(known)) return 0;
  return 0.5 + 0.4 * (known.length / head.length);
};

/** How well a head names something by a list of English phrases: all words of the phrase must be in the head. */
export const englishMatch = (name: string, phrases: readonly string[]): HeadMatch => {
  const head = new Set(headTokens(name));
  let best = NONE;
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (head.size === 0 || !words.every((word) => head.has(word))) continue;
    const score = head.size === words.length ? 0.95 : 0.3 + 0.5 * (words.length / head.size);
    if (score > best.score) best = { score, reason: `列名含有“${phrase}”` };
  }
  return best;
};
