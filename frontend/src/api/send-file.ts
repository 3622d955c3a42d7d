import type { Endpoint } from '@monitor/domain';
import type * as z from 'zod/mini';
import { stringifySearch } from '../address/search-text';
import { ApiError } from './api-error';
import { replyOf } from './fetch-endpoint';

interface Sending {
  readonly query: Readonly<Record<string, string>>;
  /** Hears how many bytes have left so far. */
  readonly tell: (sent: number) => void;
  readonly signal: AbortSignal;
}

const lost = (): ApiError => new ApiError({ code: 'offline', detail: '', status: 0, requestId: null });

/** `fetch` does not say how much of a file has left; the older request does. */
const sent = (address: string, file: Blob, { tell, signal }: Sending): Promise<Response> =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => tell(loaded);
    request.onload = () => done(new Response(request.responseText, { status: request.status, headers: { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' } }));
    request.onerror = () => failed(lost());
    request.onabort = () => failed(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });

/** Sends a file as the body of a request and reads the reply by its contract. @throws ApiError as `fetchEndpoint` does, AbortError when it was stopped. */
export const sendFile = async <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, file: Blob, sending: Sending): Promise<z.output<R>> =>
  replyOf(endpoint, await sent(`/api/v1${endpoint.path}${stringifySearch(sending.query)}`, file, sending));
