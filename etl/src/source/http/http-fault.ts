/**
 * Why an answer was not taken. `passing`: worth another try; `refused`: another try would not help;
 * `drift`: the pages do not fit together, the reading begins anew once.
 */
export type FaultKind = 'passing' | 'refused' | 'drift';

/** A fault of the other side. The message is Chinese, tells what happened and what to do, and holds no secret. */
export class HttpFault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly more: { readonly status?: number; /** Milliseconds that the other side asks to wait. */ readonly wait?: number; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'HttpFault';
  }
}

/** Address without its query, which may hold keys. */
export const toldAddress = (url: URL): string => `${url.origin}${url.pathname}`;
