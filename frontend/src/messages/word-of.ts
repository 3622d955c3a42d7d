/** The word for a code of a record; an unknown code stands for itself. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
