import type { ProfileFormat } from '@monitor/domain';
import { extractCsv } from '../../extract/extract-csv.js';
import { ExtractFailure, type ExtractProblem } from '../../extract/extract-problem.js';
import { JsonListSplitter } from '../../extract/json-list-splitter.js';
import { parseJson } from '../../extract/json-value.js';
import { decodedChunks, lineChunks } from '../../extract/text-lines.js';
import { HttpFault } from './http-fault.js';
import type { PageFormat } from './page-format.js';

/** One record of a page: what tells it from others, and what its fields are looked up in. */
export interface PageRecord {
  readonly text: string;
  readonly value: unknown;
  /** Its place in the page, for messages. */
  readonly place: string;
}

export interface PageFile {
  readonly path: string;
  readonly format: PageFormat;
  /** How messages name it. */
  readonly told: string;
  /** The end of the file is proven by how it came. */
  readonly whole: boolean;
}

export type EachRecord = (record: PageRecord) => void;

/**
 * Goes through the records of a page in constant memory and returns what stands around them (JSON; else `null`).
 * @throws HttpFault for a page that cannot be read whole
 */
export const eachRecord = async (file: PageFile, format: ProfileFormat, each: EachRecord): Promise<unknown> => {
  try {
    if (file.format.type === 'json') return await eachOfJson(file, format, each);
    if (!file.whole) throw new HttpFault('passing', `${file.told} 没有说明内容长度，无法确认内容完整，没有读取。请让接口给出 Content-Length 或分块传输。`);
    await (file.format.type === 'csv' ? eachOfCsv(file, format, each) : eachOfLines(file, each));
    return null;
  } catch (error) {
    throw error instanceof ExtractFailure ? refusal(file, error.problem) : error;
  }
};

const refusal = ({ told }: PageFile, { message, address }: Pick<ExtractProblem, 'message' | 'address'>): HttpFault =>
  new HttpFault('refused', `${told}${address === null || address === '' ? '' : ` 的 ${address}`} 无法读取：${message}`);

const textOf = (file: PageFile): AsyncGenerator<string> => decodedChunks(file.path, { name: file.format.encoding, doubtful: false });

const eachOfJson = async (file: PageFile, format: ProfileFormat, each: EachRecord): Promise<unknown> => {
  const splitter = new JsonListSplitter(format.list);
  for await (const chunk of textOf(file)) {
    for (const { text, pointer } of splitter.push(chunk)) each({ text: text.trim(), value: parsed(file, text, pointer), place: pointer });
  }
  const { outside } = splitter;
  if (!splitter.isComplete) throw new HttpFault('passing', `${file.told} 的 JSON 没有写完，像是传到一半断了。请稍后重新读取；若持续，请联系接口的维护单位。`);
  const around = parsed(file, outside, '');
  if (splitter.foundList) return around;
  if (format.list !== undefined) throw new HttpFault('refused', `${file.told} 的回答中没有 ${format.list || '列表'}。请核对接口，或更正数据源配置中的 format.list。`);
  each({ text: outside.trim(), value: around, place: '' });
  return around;
};

const parsed = (file: PageFile, text: string, pointer: string): unknown => {
  const outcome = parseJson(text, pointer);
  if ('value' in outcome) return outcome.value;
  if (/^\s*</u.test(text)) throw new HttpFault('refused', `${file.told} 给出的是网页，不是 JSON，多半是登录页或错误页。请核对 login 与 url。`);
  throw refusal(file, outcome.problem);
};

const LONGEST_LINE = 16 << 20;

const eachOfLines = async (file: PageFile, each: EachRecord): Promise<void> => {
  let row = 0;
  for await (const lines of lineChunks(textOf(file), LONGEST_LINE)) {
    for (const line of lines) {
      row += 1;
      const text = line.trim();
      if (text !== '') each({ text, value: parsed(file, text, `/${row}`), place: `/${row}` });
    }
  }
};

/** A bad row is no reason to refuse the page: it comes into quarantine when the page is loaded. */
const eachOfCsv = async (file: PageFile, format: ProfileFormat, each: EachRecord): Promise<void> => {
  let heads: readonly string[] | null = null;
  for await (const { rows, problems } of extractCsv(file.path, { encoding: file.format.encoding, ...delimiterOf(format) })) {
    const fatal = problems.find(({ scope }) => scope === 'file');
    if (fatal !== undefined) throw refusal(file, fatal);
    for (const { row, texts } of rows) {
      if (heads !== null) each({ text: JSON.stringify(texts), value: named(heads, texts), place: `A${row}` });
      else if (format.head === 'auto' || row >= Number(format.head)) heads = headsOf(file, texts);
    }
  }
};

const delimiterOf = ({ delimiter }: ProfileFormat): { delimiter?: ',' | ';' | '\t' | '|' } =>
  delimiter === 'auto' ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter };

const headsOf = (file: PageFile, texts: readonly string[]): readonly string[] => {
  if (texts[0]?.trimStart().startsWith('<') === true) throw new HttpFault('refused', `${file.told} 给出的是网页，不是 CSV，多半是登录页或错误页。请核对 login 与 url。`);
  return texts.map((text) => text.trim());
};

const named = (heads: readonly string[], texts: readonly string[]): Map<string, string> => new Map(heads.map((head, index) => [head, texts[index] ?? '']));
