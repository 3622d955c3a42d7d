import type { Manifest } from '@monitor/store';
import type { PageFormat, PageType } from './page-format.js';

/** What is remembered of a page, so that the other side need not send it again: its tag, for this very request, and how it is read. */
export interface EtagMark {
  readonly print: string;
  readonly format: PageFormat;
  readonly etag: string;
}

const MARK = /^etag:(?<print>[0-9a-f]{16}):(?<type>json|ndjson|csv):(?<encoding>utf-8|utf-16le|utf-16be|gb18030|windows-1252|big5):(?<etag>.+)$/u;
const pageTypes: readonly PageType[] = ['json', 'ndjson', 'csv'];
const encodings: readonly PageFormat['encoding'][] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252', 'big5'];

export const etagMark = ({ print, format, etag }: EtagMark): string => `etag:${print}:${format.type}:${format.encoding}:${etag}`;

export const readEtagMark = ({ mark }: Manifest[number]): EtagMark | null => {
  const groups = MARK.exec(mark ?? '')?.groups;
  const type = pageTypes.find((each) => each === groups?.['type']);
  const encoding = encodings.find((each) => each === groups?.['encoding']);
  if (groups === undefined || type === undefined || encoding === undefined) return null;
  return { print: groups['print'] ?? '', etag: groups['etag'] ?? '', format: { type, encoding } };
};
