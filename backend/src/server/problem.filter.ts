import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { FolderNotUsable, isDiskFull, LeaseLost, LedgerConflict, NotFound, PolicyChanged, PolicyDamaged, ProceedingChanged, ProceedingDamaged, ProceedingRefused, ReportRefused, WarehouseError } from '@monitor/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from './tokens.js';
import { ProblemError } from './problem-error.js';

const UNAVAILABLE = new Set(['timeout', 'unavailable', 'locked', 'disk_full', 'too_big']);

const fromHttp = (error: HttpException): ProblemError => {
  const status = error.getStatus();
  if (status === 404) return new ProblemError('not_found', '没有这个地址。接口说明见 /api/docs。');
  if (status < 500) return new ProblemError('bad_request', error.message);
  return new ProblemError('internal', '系统内部错误，请把请求编号交给管理员。');
};

const isClientFault = (error: unknown): error is { statusCode: number; message: string } =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;

const reportProblem = ({ why, message }: ReportRefused): ProblemError => {
  if (why === 'seen_another') return new ProblemError('changed_meanwhile', message);
  return new ProblemError(why === 'not_bureau' || why === 'not_yours' || why === 'same_person' ? 'not_allowed' : 'bad_request', message);
};

/** A disk that takes no more: what was to be written is refused openly, and everything else goes on. */
const fromFullDisk = (error: unknown): ProblemError | null => {
  if (!isDiskFull(error instanceof FolderNotUsable ? error.cause : error)) return null;
  return new ProblemError('unavailable', '服务器磁盘已满，这一步没有保存，已有数据不受影响。请联系管理员腾出空间后重试。');
};

const toProblem = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof NotFound) return new ProblemError('not_found', error.message);
  if (error instanceof ProceedingRefused) return new ProblemError(error.why === 'wrong_role' ? 'not_allowed' : 'bad_request', error.message);
  if (error instanceof ReportRefused) return reportProblem(error);
  if (error instanceof PolicyChanged || error instanceof ProceedingChanged) return new ProblemError('changed_meanwhile', error.message);
  if (error instanceof PolicyDamaged || error instanceof ProceedingDamaged) return new ProblemError('unavailable', error.message);
  if (error instanceof LedgerConflict || error instanceof LeaseLost) return new ProblemError('bad_request', error.message);
  if (error instanceof WarehouseError && UNAVAILABLE.has(error.code)) return new ProblemError('unavailable', error.message);
  if (error instanceof HttpException) return fromHttp(error);
  if (isClientFault(error)) return new ProblemError('bad_request', error.message);
  return fromFullDisk(error) ?? new ProblemError('internal', '系统内部错误，请把请求编号交给管理员。');
};

/** Maps every error to RFC 9457 problem details; an unknown one is logged whole and told as an internal error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.logger.error({ err: error, requestId: request.id }, 'request failed');
    const reply = http.getResponse<FastifyReply>();
    // The tag was set for the answer that did not come; a refusal must not be told as unchanged later.
    reply.removeHeader('etag');
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(problem.body(request.id));
  }
}
