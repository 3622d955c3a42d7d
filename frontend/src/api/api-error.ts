import type { Problem } from '@monitor/domain';

export type ProblemCode = Problem['code'] | 'offline' | 'unreadable';

export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** What went wrong with a question, with the number to quote. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly requestId: string | null;
  /** What is wrong with single fields of what was sent. */
  readonly fields: readonly FieldFault[];

  constructor(told: { code: ProblemCode; detail: string; status: number; requestId: string | null; fields?: readonly FieldFault[] | undefined }, options?: ErrorOptions) {
    super(told.detail, options);
    this.code = told.code;
    this.status = told.status;
    this.requestId = told.requestId;
    this.fields = told.fields ?? [];
  }
}

/** A change of the moment or a lost line may heal by asking again; a refusal does not. */
export const mayHeal = (error: Error): boolean => error instanceof ApiError && ['offline', 'unavailable', 'too_many_requests'].includes(error.code);

/** Nothing of ours answered: no line, or something before the server spoke in its place. */
export const isLineLost = (error: Error): boolean => error instanceof ApiError && (error.code === 'offline' || (error.code === 'unavailable' && error.requestId === null));

/** The picture before the failure still holds: what failed is the way to the server, not the question. */
export const keepsPicture = (error: Error): boolean => isLineLost(error) || (error instanceof ApiError && ['not_signed_in', 'unavailable', 'too_many_requests'].includes(error.code));
