import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@monitor/store';
import { type AnswerHead, ask, type Call } from './ask.js';
import { type EtagMark, etagMark, readEtagMark } from './etag-mark.js';
import { HttpFault } from './http-fault.js';
import { pageFormat } from './page-format.js';
import type { PageFile } from './page-records.js';
import type { PageAsk } from './pager.js';
import type { HttpReading } from './http-reading.js';
import { requestOf, requestPrint } from './request-of.js';
import { segmentPath } from '../segments.js';

type Entry = Manifest[number];

export interface FetchedPage {
  readonly file: PageFile;
  readonly url: URL;
  readonly link: string | null;
  /** Keeps it in the archive and says what it is called. */
  readonly keep: () => Promise<Entry>;
  readonly drop: () => Promise<void>;
}

/** Brings one page into the work folder; one that the other side says is unchanged is taken from the archive. */
export const fetchPage = async (reading: HttpReading, next: PageAsk, page: number): Promise<FetchedPage> => {
  const call = requestOf(reading, next, page);
  const print = requestPrint(call, reading.format);
  const known = await knownPage(reading, page, print);
  const path = join(reading.order.workFolder, `page-${page}`);
  const head = await askWithLogin(reading, { ...call, headers: { ...call.headers, ...(known === null ? {} : { 'if-none-match': known.mark.etag }) } }, path);
  if (head.status === 304 && known !== null) return unchanged(reading, { call, head, known });
  const format = pageFormat(head, reading.format, call.told);
  const mark = head.etag === null || !isConditional(reading) ? {} : { mark: etagMark({ print, format, etag: head.etag }) };
  return {
    file: { path, format, told: call.told, whole: head.whole },
    url: call.url,
    link: head.link,
    drop: () => rm(path, { force: true }),
    keep: async () => {
      const { sha256, size } = await reading.order.archive.keepFile(path, reading.order.workFolder);
      await rm(path, { force: true });
      const name = `page-${String(page).padStart(5, '0')}`;
      return { source: reading.origin, path: segmentPath(reading.name, reading.segment, `${name}.${format.type}`), sha256, size, ...mark };
    },
  };
};

/** A token may have come to its end: it is fetched anew once. */
const askWithLogin = async (reading: HttpReading, call: Call, path: string): Promise<AnswerHead> => {
  const asked = async (): Promise<AnswerHead> =>
    ask(reading.line, { ...call, headers: { ...call.headers, ...(await reading.login.headers()) } }, async () => (await open(path, 'w', 0o600)).createWriteStream());
  try {
    return await asked();
  } catch (error) {
    if (!(error instanceof HttpFault) || error.more.status !== 401 || !reading.login.renew()) throw error;
    return asked();
  }
};

/** An answer that something is unchanged need not say where the next page is, and the marks of a watermark need the place of a tag. */
const isConditional = ({ place }: HttpReading): boolean => place.incremental === undefined && place.pages.by !== 'link';

interface KnownPage {
  readonly entry: Entry;
  readonly mark: EtagMark;
}

const knownPage = async (reading: HttpReading, page: number, print: string): Promise<KnownPage | null> => {
  const { order, name, segment } = reading;
  if (!isConditional(reading)) return null;
  const stem = segmentPath(name, segment, `page-${String(page).padStart(5, '0')}.`);
  const entry = order.previous.find(({ path }) => path.startsWith(stem));
  const mark = entry === undefined ? null : readEtagMark(entry);
  if (entry === undefined || mark === null || mark.print !== print) return null;
  return (await order.archive.has(entry.sha256)) ? { entry, mark } : null;
};

const unchanged = ({ order }: HttpReading, { call, head, known }: { call: Call; head: AnswerHead; known: KnownPage }): FetchedPage => ({
  file: { path: order.archive.pathOf(known.entry.sha256), format: known.mark.format, told: call.told, whole: true },
  url: call.url,
  link: head.link,
  drop: async () => undefined,
  keep: async () => known.entry,
});
