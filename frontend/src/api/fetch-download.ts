import { type Download, problem } from '@monitor/domain';
import type * as z from 'zod/mini';
import { ApiError } from './api-error';
import { requestOf } from './request-of';

export interface FetchedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Blob;
}

const send = async ({ url, init }: { url: string; init: RequestInit }): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new ApiError({ code: 'offline', detail: '', status: 0, requestId: null }, { cause: error });
  }
};

const refusal = async (response: Response): Promise<ApiError> => {
  const told = problem.safeParse(await response.json().catch(() => null));
  return new ApiError(told.success ? told.data : { code: 'unavailable', detail: '', status: response.status, requestId: response.headers.get('x-request-id') });
};

/** The full name by RFC 5987, or the plain one. */
export const nameIn = (disposition: string): string | null => {
  const full = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  return full === undefined ? (/filename="([^"]+)"/u.exec(disposition)?.[1] ?? null) : decodeURIComponent(full);
};

const unreadable = (response: Response, cause?: unknown): ApiError => new ApiError({ code: 'unreadable', detail: '', status: response.status, requestId: response.headers.get('x-request-id') }, { cause });

/** Fetches a file by its contract, whole. @throws ApiError on a refusal, a lost line, or something that is not the file */
export const fetchDownload = async <Q extends z.ZodMiniType>(download: Download<Q>, query: z.input<Q>): Promise<FetchedFile> => {
  const response = await send(requestOf(download, query));
  if (!response.ok) throw await refusal(response);
  const type = response.headers.get('content-type') ?? '';
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  if (name === null || !download.types.includes(type)) throw unreadable(response);
  try {
    return { name, type, content: await response.blob() };
  } catch (error) {
    throw new ApiError({ code: 'offline', detail: '', status: 0, requestId: null }, { cause: error });
  }
};
