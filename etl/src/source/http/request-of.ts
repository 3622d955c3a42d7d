import { createHash } from 'node:crypto';
import type { HttpPlace, ProfileFormat } from '@monitor/domain';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import { overlapBefore } from '../watermark.js';
import type { Call } from './ask.js';
import { toldAddress } from './http-fault.js';
import type { PageAsk } from './pager.js';

const FORBIDDEN = new Set(['authorization', 'cookie', 'host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'proxy-authorization']);

const accepted: Readonly<Record<ProfileFormat['type'], string>> = {
  json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv', auto: 'application/json, application/x-ndjson, text/csv', xlsx: '*/*', parquet: '*/*',
};

interface Asking {
  readonly place: HttpPlace;
  readonly format: ProfileFormat;
  /** The mark of an incremental reading; `null` for a full one. */
  readonly since: string | null;
}

/** What is asked for a page, login and conditions not yet told. @throws PipelineError for headers that a profile must not set */
export const requestOf = ({ place, format, since }: Asking, ask: PageAsk, page: number): Call => {
  const url = 'url' in ask ? new URL(ask.url) : new URL(place.url);
  const paging = 'url' in ask ? {} : { ...sinceField(place, since), ...ask.parameters };
  const inBody = place.method === 'POST' && place.body !== undefined;
  const inQuery = 'url' in ask ? {} : { ...place.query, ...(inBody ? {} : paging) };
  for (const [name, value] of Object.entries(inQuery)) url.searchParams.set(name, String(value));
  return {
    method: place.method,
    url,
    headers: { accept: accepted[format.type], ...headersOf(place), ...(inBody ? { 'content-type': 'application/json' } : {}) },
    ...(inBody ? { body: JSON.stringify({ ...place.body, ...paging }) } : {}),
    told: `接口 ${toldAddress(url)}（第 ${page} 页）`,
  };
};

const sinceField = ({ since: name }: HttpPlace, since: string | null): Record<string, string> =>
  name === undefined || since === null ? {} : { [name]: overlapBefore(since) };

const headersOf = ({ headers }: HttpPlace): Record<string, string> => {
  const lower = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const bad = lower.find(([name]) => FORBIDDEN.has(name));
  if (bad !== undefined) throw new PipelineError('source-unusable', `数据源配置的 headers 中不能写 ${bad[0]}。登录请用 login（密码放在环境变量中），其余由系统填写。`);
  return Object.fromEntries(lower);
};

/** Tells requests apart whose answers must not be taken for each other. */
export const requestPrint = ({ method, url, headers, body }: Call, format: ProfileFormat): string =>
  createHash('sha256').update(JSON.stringify([method, url.href, headers, body ?? null, format])).digest('hex').slice(0, 16);
