import type * as z from 'zod/mini';

/** One question or act over HTTP as a value: the server routes, validates and serialises by it; the browser fetches, parses and caches by it. */
export interface Endpoint<Q extends z.ZodMiniType = z.ZodMiniType, R extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`; `:name` marks a path parameter, which is part of `query`. */
  readonly path: string;
  readonly summary: string;
  /** Set where the body is a file's bytes: then all of `query` stands in the address. */
  readonly body?: 'file';
  /** What a reply depends on besides the question and the asker: a published edition (it may be cached by it), or the moment. */
  readonly basis: 'edition' | 'moment';
  /** Query string for GET and files, JSON body for the others, path parameters for both. */
  readonly query: Q;
  readonly reply: R;
}

export const defineEndpoint = <Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>): Endpoint<Q, R> => endpoint;

export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;
