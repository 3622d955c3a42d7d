import { createHash } from 'node:crypto';
import type { HttpPlace, ProfileFormat } from '@monitor/domain';
import { lookAt, pointerSteps } from '../../mapping/json-pointer.js';
import { higherMark, kindOfMark } from '../watermark.js';
import { HttpFault } from './http-fault.js';
import { eachRecord, type PageFile, type PageRecord } from './page-records.js';

/** What is asked of every page of a source. */
export interface PageTerms {
  readonly format: ProfileFormat;
  readonly place: Pick<HttpPlace, 'must' | 'total' | 'pages' | 'incremental'>;
}

export interface PageContent {
  /** A short digest for each record, in their order. */
  readonly digests: readonly string[];
  /** The highest watermark of the page. */
  readonly mark: string | null;
  /** How many records there are in all, as the answer tells. */
  readonly total: number | null;
  /** Cursor of the next page. */
  readonly next: string | null;
}

/**
 * Checks a page record by record and returns what the reading goes on by.
 * @throws HttpFault naming the page and the pointer that is missing or wrong
 */
export const readPage = async (file: PageFile, { format, place }: PageTerms): Promise<PageContent> => {
  const digests: string[] = [];
  let mark: string | null = null;
  const around = await eachRecord(file, format, (record) => {
    checkMust(file, record, place.must);
    if (place.incremental !== undefined) mark = higher(file, mark, markOf(file, record, place.incremental.watermark));
    digests.push(digestOf(record.text));
  });
  return { digests, mark, total: totalOf(file, around, place.total), next: nextOf(file, around, place.pages) };
};

/** Eighty bits: among a million records two are alike by chance once in 10^12. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest().toString('latin1', 0, 10);

/** `undefined` where there is no such place. */
const valueAt = (value: unknown, pointer: string): unknown => {
  const { found, value: inner } = lookAt(value, pointerSteps(pointer));
  return found ? inner : undefined;
};

/** A record of a table is looked up by its column head. */
const lookUp = (value: unknown, pointer: string): unknown => (value instanceof Map ? value.get(pointer.replace(/^\//u, '')) : valueAt(value, pointer));

const checkMust = (file: PageFile, { value, place }: PageRecord, must: readonly string[]): void => {
  for (const pointer of must) {
    if (lookUp(value, pointer) === undefined) throw new HttpFault('refused', `${file.told} 的记录 ${place} 中没有必需的 ${pointer}，整次交付未采用。请核对接口，或更正数据源配置中的 must。`);
  }
};

const markOf = (file: PageFile, { value, place }: PageRecord, watermark: string): string => {
  const found = lookUp(value, watermark);
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  if (typeof found === 'string' && found.trim() !== '') return found.trim();
  throw new HttpFault('refused', `${file.told} 的记录 ${place} 中没有可用的水位字段 ${watermark}，整次交付未采用。请核对接口，或更正 incremental.watermark。`);
};

const higher = (file: PageFile, left: string | null, right: string): string | null => {
  if (left === null || kindOfMark(left) === kindOfMark(right)) return higherMark(left, right);
  throw new HttpFault('refused', `${file.told} 的水位字段有 “${left}” 和 “${right}” 两种写法，无法比较先后。请让接口统一写法。`);
};

const totalOf = (file: PageFile, around: unknown, pointer: string | undefined): number | null => {
  if (pointer === undefined) return null;
  const found = valueAt(around, pointer);
  const total = typeof found === 'string' && /^\d{1,15}$/u.test(found) ? Number(found) : found;
  if (typeof total === 'number' && Number.isSafeInteger(total) && total >= 0) return total;
  throw new HttpFault('refused', `${file.told} 中没有总数 ${pointer}，无法核对是否读全，整次交付未采用。请核对接口，或更正数据源配置中的 total。`);
};

const nextOf = (file: PageFile, around: unknown, pages: HttpPlace['pages']): string | null => {
  if (pages.by !== 'cursor') return null;
  const found = valueAt(around, pages.next);
  if (found === undefined || found === null || found === '') return null;
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  throw new HttpFault('refused', `${file.told} 的游标 ${pages.next} 不是文字或数字，无法翻页。请核对接口，或更正 pages.next。`);
};
