import { ClickHouseError } from '@clickhouse/client';

export type WarehouseErrorCode =
  | 'query_failed'
  | 'timeout'
  | 'cancelled'
  | 'too_big'
  | 'unavailable'
  | 'disk_full'
  | 'locked';

export interface WarehouseErrorDetails {
  code: WarehouseErrorCode;
  /** The name of the query, statement or step that failed. */
  query: string;
  message: string;
  cause?: unknown;
}

/** The only error that leaves the warehouse. The message tells a person what to do next; `cause` is for the log. */
export class WarehouseError extends Error {
  readonly code: WarehouseErrorCode;
  readonly query: string;

  constructor({ code, query, message, cause }: WarehouseErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'WarehouseError';
    this.code = code;
    this.query = query;
  }
}

const engineCodes: Readonly<Record<string, WarehouseErrorCode>> = {
  '158': 'too_big',
  '159': 'timeout',
  '160': 'timeout',
  '202': 'unavailable',
  '241': 'too_big',
  '243': 'disk_full',
  '307': 'too_big',
  '394': 'cancelled',
  '396': 'too_big',
  '516': 'unavailable',
};
const unreachable = /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ETIMEDOUT|socket hang up|CERT_|certificate/i;

const advice: Readonly<Record<WarehouseErrorCode, (name: string) => string>> = {
  query_failed: (name) => `数据仓库执行「${name}」失败：请把请求编号交给管理员，查看日志中的原因。`,
  timeout: (name) => `「${name}」超过时限，已停止：请缩小筛选范围后重试。`,
  cancelled: (name) => `「${name}」已取消：需要结果时请重新发起。`,
  too_big: (name) => `「${name}」的结果或占用内存超出上限，已停止：请缩小筛选范围后重试。`,
  unavailable: (name) => `执行「${name}」时连不上数据仓库：请检查 CLICKHOUSE_URL、账号与网络后重试。`,
  disk_full: (name) => `磁盘空间不足，「${name}」没有完成：请清理磁盘后重试。`,
  locked: (name) => `数据仓库被占用，「${name}」没有执行：请先停止另一个进程。`,
};

/** An error of the closed set with its usual advice. */
export const failure = (code: WarehouseErrorCode, query: string, cause?: unknown): WarehouseError =>
  new WarehouseError({ code, query, message: advice[code](query), cause });

/** Any failure of the engine or the wire as one of the closed set. */
export function asWarehouseError(query: string, cause: unknown): WarehouseError {
  if (cause instanceof WarehouseError) return cause;
  return failure(codeOfFailure(cause), query, cause);
}

function codeOfFailure(cause: unknown): WarehouseErrorCode {
  const text = cause instanceof Error ? `${cause.name} ${cause.message} ${'code' in cause ? String(cause.code) : ''}` : String(cause);
  if (/No space left on device|NOT_ENOUGH_SPACE/.test(text)) return 'disk_full';
  if (cause instanceof ClickHouseError) return engineCodes[cause.code] ?? 'query_failed';
  if (/AbortError|aborted/.test(text)) return 'cancelled';
  if (/Timeout error/.test(text)) return 'timeout';
  return unreachable.test(text) ? 'unavailable' : 'query_failed';
}
