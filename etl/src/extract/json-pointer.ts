/** The key whose value begins at the end of the text; null when the text does not end in `"key":`. Linear in the key. */
export function keyAtEnd(text: string): string | null {
  const before = text.trimEnd();
  if (!before.endsWith(':')) return null;
  const quoted = before.slice(0, -1).trimEnd();
  if (!quoted.endsWith('"')) return null;
  const start = openingQuote(quoted);
  if (start < 0) return null;
  try {
    const key: unknown = JSON.parse(quoted.slice(start));
    return typeof key === 'string' ? key : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function openingQuote(quoted: string): number {
  let at = quoted.lastIndexOf('"', quoted.length - 2);
  while (at > 0 && isEscaped(quoted, at)) at = quoted.lastIndexOf('"', at - 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
