/** NFKC, without white space around, single inside. */
export const singleSpaced = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ');

/** As `singleSpaced`, and without the difference of capitals: how words and names are compared. */
export const foldedWord = (text: string): string => singleSpaced(text).toLowerCase();
