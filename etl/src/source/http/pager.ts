import type { HttpPlace } from '@monitor/domain';
import { HttpFault } from './http-fault.js';

/** What to ask next: parameters beside those of the profile, or a whole address that the last answer gave. */
export type PageAsk = { readonly parameters: Readonly<Record<string, string | number>> } | { readonly url: URL };

/** What the reading has come to after a page. */
export interface PageSeen {
  readonly told: string;
  /** The address that was asked. */
  readonly url: URL;
  /** Records of this page, and of all so far. */
  readonly records: number;
  readonly sum: number;
  readonly total: number | null;
  readonly next: string | null;
  readonly link: string | null;
}

export interface Pager {
  readonly first: PageAsk;
  /** `null` after the last page. @throws HttpFault for pages that run in a circle or leave something out */
  readonly next: (seen: PageSeen) => PageAsk | null;
}

type Pages = HttpPlace['pages'];

export const pagerOf = (pages: Pages): Pager => {
  if (pages.by === 'page') return byPage(pages);
  if (pages.by === 'offset') return byOffset(pages);
  if (pages.by === 'cursor') return byCursor(pages);
  if (pages.by === 'link') return byLink();
  return { first: { parameters: {} }, next: () => null };
};

const byPage = ({ parameter, first, size }: Extract<Pages, { by: 'page' }>): Pager => {
  let page = first;
  const end = endOfCounting();
  const ask = (): PageAsk => ({ parameters: { [parameter]: page, ...(size === undefined ? {} : { [size.parameter]: size.value }) } });
  return {
    first: ask(),
    next: (seen) => {
      if (end(seen)) return null;
      page += 1;
      return ask();
    },
  };
};

/** The offset is what came, not what was asked for: a server that gives fewer at a time loses nothing. */
const byOffset = ({ parameter, size }: Extract<Pages, { by: 'offset' }>): Pager => {
  const end = endOfCounting();
  const ask = (offset: number): PageAsk => ({ parameters: { [parameter]: offset, [size.parameter]: size.value } });
  return { first: ask(0), next: (seen) => (end(seen) ? null : ask(seen.records === 0 ? seen.sum + size.value : seen.sum)) };
};

/** With a total the end is where it is reached; without one an empty page ends, once the page behind it is empty too. */
const endOfCounting = (): ((seen: PageSeen) => boolean) => {
  let empty = false;
  return ({ records, sum, total, told }) => {
    if (total !== null && sum >= total) return true;
    if (total !== null && records === 0) throw new HttpFault('drift', `${told} 是空的，但总数 ${total} 条只读到 ${sum} 条。请等对方数据稳定后重新读取；若持续，请联系接口的维护单位。`);
    if (empty && records > 0) throw new HttpFault('drift', `${told} 之前有一页是空的，其后又有记录，页次不连续。请联系接口的维护单位，或在配置中写明 total。`);
    if (empty) return true;
    empty = records === 0;
    return false;
  };
};

const byCursor = ({ parameter }: Extract<Pages, { by: 'cursor' }>): Pager => {
  const seen = new Set<string>();
  return {
    first: { parameters: {} },
    next: ({ next, told }) => {
      if (next === null) return null;
      if (seen.has(next)) throw new HttpFault('drift', `${told} 给出的游标先前已经用过，翻页在绕圈。请联系接口的维护单位。`);
      seen.add(next);
      return { parameters: { [parameter]: next } };
    },
  };
};

const byLink = (): Pager => {
  const seen = new Set<string>();
  return {
    first: { parameters: {} },
    next: ({ link, url, told }) => {
      const next = nextLink(link, url);
      if (next === null) return null;
      if (next.origin !== url.origin) throw new HttpFault('refused', `${told} 的下一页在另一台主机 ${next.origin}，系统不跟随。请联系接口的维护单位。`);
      seen.add(url.href);
      if (seen.has(next.href)) throw new HttpFault('drift', `${told} 的下一页先前已经读过，翻页在绕圈。请联系接口的维护单位。`);
      return { url: next };
    },
  };
};

/** The target of `rel="next"` in a Link header (RFC 8288). */
export const nextLink = (header: string | null, base: URL): URL | null => {
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"[^"]*"|[^\s;,]*))?)*)/gu)) {
    const relation = /;\s*rel\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s;,]+))/iu.exec(parameters)?.groups;
    const names = (relation?.['quoted'] ?? relation?.['bare'] ?? '').toLowerCase().split(/\s+/u);
    if (names.includes('next') && URL.canParse(target, base.href)) return new URL(target, base);
  }
  return null;
};
