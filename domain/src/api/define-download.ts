import type * as z from 'zod/mini';

/** A file over HTTP as a value: the server routes, validates and documents by it; the browser fetches by it. Beside an endpoint it has no reply to parse. */
export interface Download<Q extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: string;
  readonly method: 'GET';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  readonly query: Q;
  /** Media types of the files it may send. */
  readonly types: readonly string[];
}

export const defineDownload = <Q extends z.ZodMiniType>(download: Download<Q>): Download<Q> => download;
