import type { Manifest } from '@monitor/store';
import { higherMark } from '../watermark.js';
import { fetchPage, type FetchedPage } from './fetch-page.js';
import { HttpFault } from './http-fault.js';
import type { HttpReading } from './http-reading.js';
import { type PageAsk, pagerOf } from './pager.js';
import { type PageContent, readPage } from './read-page.js';
import { withTries } from './retry.js';

type Entry = Manifest[number];

export interface PagesRead {
  readonly entries: readonly Entry[];
  readonly pages: number;
  readonly digests: ReadonlySet<string>;
  readonly records: number;
  /** The highest watermark. */
  readonly mark: string | null;
  readonly total: number | null;
}

const MOST_PAGES = 99_999;

/**
 * Reads all pages, one after the other, and holds them against each other: none twice, no record on two pages, the total told equal to
 * what came. Pages that do not fit together are read again from the first, once.
 * @throws HttpFault
 */
export const readPages = async (reading: HttpReading): Promise<PagesRead> => {
  try {
    return await readOnce(reading);
  } catch (error) {
    if (!(error instanceof HttpFault) || error.kind !== 'drift') throw error;
  }
  return readOnce(reading).catch((error: unknown) => {
    if (!(error instanceof HttpFault) || error.kind !== 'drift') throw error;
    throw new HttpFault('refused', `${error.message}（已从头重读一次，仍然如此，本次交付未采用。）`, error.more);
  });
};

const readOnce = async (reading: HttpReading): Promise<PagesRead> => {
  const pager = pagerOf(reading.place.pages);
  const tally = new Tally();
  const standing: StandingPage[] = [];
  for (let ask: PageAsk | null = pager.first, page = 1; ask !== null; page += 1) {
    if (page > MOST_PAGES) throw new HttpFault('refused', `接口的页数超过 ${MOST_PAGES}，已停止读取。请加大每页条数，或核对翻页方式。`);
    const { fetched, content } = await onePage(reading, ask, page);
    tally.take(fetched.file.told, content);
    if (content.digests.length === 0) await fetched.drop();
    else {
      tally.keep(await fetched.keep());
      standing.push({ ask, page, first: content.digests[0], last: content.digests.at(-1) });
    }
    reading.order.onStep({ files: page, bytes: tally.bytes, rows: tally.sum });
    const { total, next } = content;
    ask = pager.next({ told: fetched.file.told, url: fetched.url, link: fetched.link, records: content.digests.length, sum: tally.sum, total, next });
  }
  const read = tally.end();
  if (isCounted(reading)) await confirm(reading, read, standing.slice(0, -1));
  return read;
};

/** A page as it was read: by its first and last record it is seen whether its rows have moved since. */
interface StandingPage {
  readonly ask: PageAsk;
  readonly page: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const isCounted = ({ place }: HttpReading): boolean => place.confirm && (place.pages.by === 'page' || place.pages.by === 'offset');

/** A row that goes while another comes leaves the total as it is, and one row between two pages unread: only a second look tells. */
const confirm = async (reading: HttpReading, { entries }: PagesRead, pages: readonly StandingPage[]): Promise<void> => {
  const again = { ...reading, order: { ...reading.order, previous: [...entries] } };
  for (const { ask, page, first, last } of pages) {
    const { fetched, content } = await onePage(again, ask, page);
    await fetched.drop();
    if (content.digests[0] === first && content.digests.at(-1) === last) continue;
    throw new HttpFault('drift', `${fetched.file.told} 读完后再看已与先前不同，翻页期间数据有变动，可能有记录漏读。请避开对方的更新时段，或改用游标翻页；确认无妨时可配置 confirm: false。`);
  }
};

const onePage = (reading: HttpReading, ask: PageAsk, page: number): Promise<{ fetched: FetchedPage; content: PageContent }> =>
  withTries(reading.attempting, async () => {
    const fetched = await fetchPage(reading, ask, page);
    return { fetched, content: await readPage(fetched.file, reading) };
  });

/** What has come so far. */
class Tally {
  sum = 0;
  bytes = 0;
  readonly #entries: Entry[] = [];
  readonly #digests = new Set<string>();
  #pages = 0;
  #mark: string | null = null;
  #total: number | null = null;
  #told = '';

  take(told: string, { digests, mark, total }: PageContent): void {
    this.#told = told;
    this.#pages += 1;
    if (this.#pages > 1 && total !== this.#total) throw new HttpFault('drift', `${told} 的总数变成 ${String(total)}，先前是 ${String(this.#total)}，翻页期间数据有变动。请等对方数据稳定后重新读取。`);
    const again = digests.filter((digest) => this.#digests.has(digest)).length;
    if (again > 0) throw new HttpFault('drift', `${told} 有 ${again} 条记录与前面的页完全相同，${again === digests.length ? '翻页在重复' : '翻页期间数据有变动'}。请核对翻页参数，或等对方数据稳定后重新读取。`);
    for (const digest of digests) this.#digests.add(digest);
    this.sum += digests.length;
    this.#total = total;
    this.#mark = higherMark(this.#mark, mark);
  }

  keep(entry: Entry): void {
    this.#entries.push(entry);
    this.bytes += entry.size;
  }

  end(): PagesRead {
    if (this.#total !== null && this.sum !== this.#total) throw new HttpFault('drift', `${this.#told} 读完后共有 ${this.sum} 条，与接口所说的总数 ${this.#total} 条不等。请等对方数据稳定后重新读取；若持续，请联系接口的维护单位。`);
    return { entries: this.#entries, pages: this.#pages, digests: this.#digests, records: this.sum, mark: this.#mark, total: this.#total };
  }
}
