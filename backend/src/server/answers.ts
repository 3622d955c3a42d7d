import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Endpoint, Viewer } from '@monitor/domain';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.js';

export const ENDPOINT = 'monitor:endpoint';

const METHOD = { GET: RequestMethod.GET, POST: RequestMethod.POST, DELETE: RequestMethod.DELETE } as const;

/** Routes a controller method by a contract; the reply is checked against it before it leaves. */
export const Answers = (endpoint: Endpoint): MethodDecorator =>
  applyDecorators(RequestMapping({ path: `/api/v1${endpoint.path}`, method: METHOD[endpoint.method] }), HttpCode(200), SetMetadata(ENDPOINT, endpoint));

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});

/** What of a contract a question is read by. */
type Askable = Pick<Endpoint, 'method' | 'query' | 'body'>;

const asked = (endpoint: Askable, request: FastifyRequest): unknown => {
  const outer = endpoint.method === 'GET' || endpoint.body === 'file' ? record(request.query) : record(request.body);
  const parsed = endpoint.query.safeParse({ ...outer, ...record(request.params) });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new ProblemError('bad_request', `请求参数有误：${fields.map((field) => field.path).join('、')}。请检查后重试。`, fields);
};

/** The question as the contract reads it: path, query string and body parsed together. */
export const Asked = createParamDecorator((endpoint: Askable, context: ExecutionContext) => asked(endpoint, context.switchToHttp().getRequest<FastifyRequest>()));

/** Who is asking, as the session guard found out. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (viewer === undefined) throw new ProblemError('not_signed_in', '请先登录。');
  return viewer;
});
