import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { ExtractFailure } from './extract-problem.js';

export interface XmlHandlers {
  /** The name comes without its namespace prefix, since some writers put `x:` before every element; the attributes as written. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A strict parser that tells the handlers what it meets. */
export function openParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  parser.on('doctype', () => {
    throw new ExtractFailure('doctype');
  });
  parser.on('error', (error) => {
    throw new ExtractFailure('damaged', { detail: '内部 XML 有误', original: error.message });
  });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

/** The text of a part, piece after piece. */
export async function* xmlText(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of stream) yield decode(() => decoder.decode(chunk, { stream: true }));
  yield decode(() => decoder.decode());
}

/** Reads a small part to its end. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = openParser(handlers);
  for await (const text of xmlText(stream)) parser.write(text);
  parser.close();
}

/** The attributes by their names without prefix; for the few elements whose attributes have one. */
export function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null);
  for (const name in attributes) local[localName(name)] = attributes[name] ?? '';
  return local;
}

function decode(decodePiece: () => string): string {
  try {
    return decodePiece();
  } catch (error) {
    if (error instanceof TypeError) throw new ExtractFailure('damaged', { detail: '内部 XML 不是 UTF-8' });
    throw error;
  }
}
