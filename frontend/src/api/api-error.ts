import type { Problem } from '@monitor/domain';

export type ProblemCode = Problem['code'] | 'offline' | 'unreadable';

/** What went wrong with a question, with the number to quote. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly requestId: string | null;

  constructor(told: { code: ProblemCode; detail: string; status: number; requestId: string | null }, options?: ErrorOptions) {
    super(told.detail, options);
    this.code = told.code;
    this.status = told.status;
    this.requestId = told.requestId;
  }
}

/** A change of the moment or a lost line may heal by asking again; a refusal does not. */
export const mayHeal = (error: Error): boolean => error instanceof ApiError && ['offline', 'unavailable', 'too_many_requests'].includes(error.code);
