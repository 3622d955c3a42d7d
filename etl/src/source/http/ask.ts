import type { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Agent, type Dispatcher, request } from 'undici';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import { HttpFault } from './http-fault.js';
import { meter } from './meter.js';
import { checkStatus } from './status.js';
import { within } from './within.js';

/** What all requests of a delivery share. */
export interface Line {
  readonly agent: Agent;
  /** Aborted when the run ends or its time is over. */
  readonly signal: AbortSignal;
  readonly requestSeconds: number;
  /** Of one answer, inflated. */
  readonly megabytes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How messages name it: the address without its query, and the page. */
  readonly told: string;
}

/** Opened for an answer that is taken. */
export type Sink = () => Promise<Writable>;

export interface AnswerHead {
  /** 200 or 304. */
  readonly status: number;
  readonly type: string;
  readonly etag: string | null;
  readonly link: string | null;
  /** True where the bytes themselves prove that nothing is missing at the end. */
  readonly whole: boolean;
  /** Inflated bytes. */
  readonly size: number;
}

/**
 * Asks once and pours the inflated body, chunk by chunk.
 * @throws HttpFault for what the other side did wrong, PipelineError for a host that is not allowed
 */
export const ask = async (line: Line, call: Call, into: Sink): Promise<AnswerHead> => {
  const { signal, isLate, over } = within(line.requestSeconds * 1000, line.signal);
  try {
    const answer = await request(call.url, {
      dispatcher: line.agent,
      method: call.method,
      headers: { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'consortium-monitor', ...call.headers },
      body: call.body ?? null,
      signal,
    });
    return await receive({ line, call, signal }, answer, into);
  } catch (error) {
    line.signal.throwIfAborted();
    if (isLate()) throw new HttpFault('passing', `${call.told} 在 ${line.requestSeconds} 秒内没有答完。请确认对方系统正常，或加大 requestSeconds、减小每页条数。`);
    throw explained(call, error);
  } finally {
    over();
  }
};

interface Receiving {
  readonly line: Line;
  readonly call: Call;
  readonly signal: AbortSignal;
}

const receive = async ({ line, call, signal }: Receiving, answer: Dispatcher.ResponseData, into: Sink): Promise<AnswerHead> => {
  const header = (name: string): string | undefined => [answer.headers[name]].flat()[0];
  try {
    checkStatus({ status: answer.statusCode, header, told: call.told, now: line.now(), conditional: call.headers['if-none-match'] !== undefined });
    const bytes = meter(line.megabytes, call.told);
    const coding = codingOf(header('content-encoding'), call.told);
    await pipeline([answer.body, ...coding, bytes.stream, await into()], { signal });
    return { ...headOf(answer, header, coding.length > 0), size: bytes.count() };
  } catch (error) {
    abandon(answer.body);
    throw error;
  }
};

/** What is not read is not waited for either. */
const abandon = (body: Readable): void => {
  body.on('error', () => undefined);
  body.destroy();
};

const headOf = ({ statusCode }: Dispatcher.ResponseData, header: (name: string) => string | undefined, coded: boolean): Omit<AnswerHead, 'size'> => ({
  status: statusCode,
  type: header('content-type')?.trim().toLowerCase() ?? '',
  etag: header('etag') ?? null,
  link: header('link') ?? null,
  whole: coded || header('content-length') !== undefined || header('transfer-encoding')?.toLowerCase().includes('chunked') === true,
});

const codingOf = (header: string | undefined, told: string): Transform[] => {
  const coding = header?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return [];
  if (coding === 'gzip' || coding === 'x-gzip') return [createGunzip()];
  if (coding === 'deflate') return [createInflate()];
  if (coding === 'br') return [createBrotliDecompress()];
  throw new HttpFault('refused', `${told} 的内容编码 “${coding.slice(0, 40)}” 无法识别，没有读取。请让接口使用 gzip 或不压缩。`);
};

const explained = (call: Call, error: unknown): unknown => {
  if (error instanceof HttpFault || error instanceof PipelineError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (DISK.has(code)) return new PipelineError('source-unusable', `磁盘已满或不可写（${code}），没有读完 ${call.told}。请腾出空间后重新读取。`);
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) return new HttpFault('passing', `${call.told} 的压缩内容不完整或已损坏。请稍后重新读取；若持续，请联系接口的维护单位。`, { cause: error });
  if (code.startsWith('ERR_TLS') || TLS.test(code)) return new HttpFault('refused', `${call.told} 的证书无法核实（${code}），没有读取。请让对方更换有效证书，或把签发机构加入 NODE_EXTRA_CA_CERTS。`, { cause: error });
  if (code === 'UND_ERR_INVALID_ARG' || code === 'ERR_INVALID_CHAR') return new HttpFault('refused', `${call.told} 的请求无法发出（${error.message}）。请更正数据源配置中的 headers 与 query。`, { cause: error });
  return new HttpFault('passing', `${call.told} 的连接失败或中断（${code || error.message}）。请确认网络与对方系统正常，稍后重新读取。`, { cause: error });
};

const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);
const TLS = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_SSL)/u;
