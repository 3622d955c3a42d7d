/** A tag as it stands in a text of XML: `text.slice(start, end)` is it. */
export interface XmlTag {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<slash>\/?)(?<name>[^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(?<self>\/?)>/gu;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const kindOf = (slash: string | undefined, self: string | undefined): XmlTag['kind'] => {
  if (slash === '/') return 'close';
  return self === '/' ? 'empty' : 'open';
};

/** The tags of a well-formed text in their order; comments and CDATA hold none. */
export function* tagsOf(text: string): Generator<XmlTag> {
  let depth = 0;
  for (const match of text.matchAll(TAG)) {
    const { slash, name, self } = match.groups ?? {};
    if (name === undefined) continue;
    const kind = kindOf(slash, self);
    if (kind === 'close') depth -= 1;
    yield { name: localName(name), kind, start: match.index, end: match.index + match[0].length, depth };
    if (kind === 'open') depth += 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const hex = name[1] === 'x';
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });

/** The value of an attribute by its full name, or `null`. */
export const attributeOf = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found === null ? null : plain(found[1] ?? found[2] ?? '');
};

/** The tag with an attribute set to a value that needs no escaping. */
export const withAttribute = (tag: string, name: string, value: string): string => {
  const known = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u');
  if (known.test(tag)) return tag.replace(known, `$1"${value}"`);
  return tag.replace(/\s*(\/?)>$/u, ` ${name}="${value}"$1>`);
};

// XML 1.0 has no place for these, whatever the escaping.
const UNTELLABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as the content of an element or attribute. */
export const escaped = (text: string): string =>
  text.replace(UNTELLABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; they do not overlap, and those at one place follow their order. */
export const edited = (text: string, edits: readonly Edit[]): string => {
  let [done, at] = ['', 0];
  for (const { start, end, text: put } of [...edits].sort((one, other) => one.start - other.start)) {
    done += text.slice(at, start) + put;
    at = end;
  }
  return done + text.slice(at);
};

/** The prefix of the root element with its colon, or `''`: elements put in bear it too. */
export const rootPrefix = (text: string): string => {
  for (const { start, kind } of tagsOf(text)) if (kind !== 'close') return /^<([\w.-]+:)?/u.exec(text.slice(start))?.[1] ?? '';
  return '';
};
