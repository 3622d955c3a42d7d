interface Word {
  readonly code: string;
  readonly zh: string;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** SQL that tells a coded column in the registry's Chinese words; a code outside the list stays as it is. */
export const wordsOf = (column: string, list: readonly Word[]): string =>
  `transform(toString(${column}), [${list.map(({ code }) => quoted(code)).join(', ')}], [${list.map(({ zh }) => quoted(zh)).join(', ')}], toString(${column}))`;
