import type { Jurisdiction } from '@monitor/domain';
import type { DateOrder } from './date-look.js';
import type { NumberDialect } from './number-look.js';
import type { TableSample } from './table-sample.js';

/** What every proposal of one table rests on. */
export interface ProposalContext {
  readonly jurisdiction: Jurisdiction;
  readonly dialect: NumberDialect;
  readonly dates: DateOrder | 'unclear' | null;
  /** Unit of money told by a note above the head. */
  readonly noteUnit: string | null;
  readonly sample: TableSample;
}
