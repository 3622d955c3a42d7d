import type { HttpPlace, ProfileFormat } from '@monitor/domain';
import type { DeliveryOrder } from '../source.js';
import type { Line } from './ask.js';
import type { Login } from './login.js';
import type { Attempting } from './retry.js';

/** One reading of an API, from its first page to its last. */
export interface HttpReading {
  readonly name: string;
  readonly origin: string;
  readonly place: HttpPlace;
  readonly format: ProfileFormat;
  readonly order: DeliveryOrder;
  readonly segment: number;
  /** The mark that it begins after; `null` for everything. */
  readonly since: string | null;
  readonly line: Line;
  readonly login: Login;
  readonly attempting: Attempting;
}
