import { type Endpoint, problem } from '@monitor/domain';
import type * as z from 'zod/mini';
import { ApiError } from './api-error';
import { requestOf } from './request-of';

const offline = (cause: unknown): ApiError => new ApiError({ code: 'offline', detail: '', status: 0, requestId: null }, { cause });

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

const send = async (request: { url: string; init: RequestInit }): Promise<Response> => {
  try {
    return await fetch(request.url, request.init);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw offline(error);
  }
};

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError({ code: response.ok ? 'unreadable' : 'unavailable', detail: '', status: response.status, requestId: response.headers.get('x-request-id') }, { cause: error });
  }
};

const refusal = (response: Response, body: unknown): ApiError => {
  const told = problem.safeParse(body);
  if (!told.success) return new ApiError({ code: 'unavailable', detail: '', status: response.status, requestId: response.headers.get('x-request-id') });
  return new ApiError(told.data);
};

/** Reads an answer by the contract. @throws ApiError on a refusal or a reply that is not what the contract says. */
export const replyOf = async <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, response: Response): Promise<z.output<R>> => {
  const body = await bodyOf(response);
  if (!response.ok) throw refusal(response, body);
  const reply = endpoint.reply.safeParse(body);
  if (reply.success) return reply.data;
  throw new ApiError({ code: 'unreadable', detail: '', status: response.status, requestId: response.headers.get('x-request-id') }, { cause: reply.error });
};

/** Asks an endpoint and reads the reply by its contract. @throws ApiError on a refusal, a lost line, or a reply that is not what the contract says. */
export const fetchEndpoint = async <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, query: z.input<Q>, signal?: AbortSignal): Promise<z.output<R>> =>
  replyOf(endpoint, await send(requestOf(endpoint, query, signal)));
