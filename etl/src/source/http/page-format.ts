import type { ProfileFormat } from '@monitor/domain';
import type { EncodingName } from '../../extract/text-encoding.js';
import type { AnswerHead } from './ask.js';
import { HttpFault } from './http-fault.js';

export type PageType = 'json' | 'ndjson' | 'csv';

export interface PageFormat {
  readonly type: PageType;
  /** As declared by the profile, else by the answer, else UTF-8. */
  readonly encoding: EncodingName;
}

/** Media types under which each format is taken; `loose` ones only where the profile names the format. */
const media: Readonly<Record<PageType, RegExp>> = {
  json: /^application\/(?:[\w.+-]+\+)?json$|^text\/json$/u,
  ndjson: /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-seq)$/u,
  csv: /^(?:text|application)\/(?:csv|comma-separated-values|tab-separated-values)$/u,
};
const loose = /^$|^text\/plain$|^application\/octet-stream$|^application\/vnd\.ms-excel$/u;
const types: readonly PageType[] = ['json', 'ndjson', 'csv'];

const charsets: Readonly<Record<string, EncodingName>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'utf-8', gbk: 'gb18030', gb2312: 'gb18030', gb18030: 'gb18030', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252', big5: 'big5',
};

/** Decides how an answer is read. @throws HttpFault when its content type or charset is not what the profile expects */
export const pageFormat = ({ type: header }: Pick<AnswerHead, 'type'>, format: ProfileFormat, told: string): PageFormat => {
  const [name = '', ...parameters] = header.split(';').map((part) => part.trim());
  const type = typeOf(name, format, told);
  const charset = parameters.map((part) => /^charset="?(?<name>[^"]*)"?$/u.exec(part)?.groups?.['name']).find((found) => found !== undefined);
  return { type, encoding: encodingOf({ charset, type, declared: format.encoding, told }) };
};

const typeOf = (name: string, { type: wanted }: ProfileFormat, told: string): PageType => {
  if (name === 'text/html' || name === 'application/xhtml+xml') {
    throw new HttpFault('refused', `${told} 给出的是网页（${name}），不是数据，多半是登录页或错误页。请核对 login 与 url。`);
  }
  const found = types.find((type) => media[type].test(name));
  if (wanted === 'auto' && found !== undefined) return found;
  if (wanted === 'auto') throw new HttpFault('refused', `${told} 的内容类型 “${name || '未说明'}” 判断不出格式。请在数据源配置的 format.type 中写明 json、ndjson 或 csv。`);
  if (wanted === 'xlsx' || wanted === 'parquet') throw new HttpFault('refused', `接口数据源只读 JSON、NDJSON 与 CSV，配置的是 ${wanted}。请改用文件夹或上传方式。`);
  if (found === wanted || loose.test(name) || (wanted === 'ndjson' && found === 'json')) return wanted;
  throw new HttpFault('refused', `${told} 的内容类型是 “${name}”，与配置的 ${wanted} 不符，没有读取。请核对 url，或更正 format.type。`);
};

interface Charset {
  readonly charset: string | undefined;
  readonly type: PageType;
  readonly declared: ProfileFormat['encoding'];
  readonly told: string;
}

const encodingOf = ({ charset, type, declared, told }: Charset): EncodingName => {
  const spoken = charset === undefined ? undefined : charsets[charset];
  if (charset !== undefined && spoken === undefined) throw new HttpFault('refused', `${told} 声明的字符集 “${charset}” 无法识别，没有读取。请让接口使用 UTF-8。`);
  const wanted = declared === 'auto' ? (type === 'csv' ? (spoken ?? 'utf-8') : 'utf-8') : declared;
  if (spoken === undefined || spoken === wanted) return wanted;
  throw new HttpFault('refused', `${told} 声明的字符集是 ${charset}，与应有的 ${wanted} 不符，没有读取。请核对接口，或在 format.encoding 中写明。`);
};
