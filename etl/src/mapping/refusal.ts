import type { RejectionCode } from '@monitor/domain';

/** Why a text could not be prepared for its field; the message is Chinese and says what to do. */
export interface Refusal {
  readonly code: RejectionCode;
  readonly message: string;
}

/** A text ready for its field, or why there is none. */
export type Shaped = string | Refusal;

export const refusal = (code: RejectionCode, message: string): Refusal => ({ code, message });
