export type CompositeFaultCode =
  | 'scheme_shape' | 'code_doubled' | 'code_reserved' | 'root_missing' | 'root_doubled' | 'parent_unknown' | 'hierarchy_cycle' | 'dimension_empty'
  | 'weights_sum' | 'posts_equal' | 'posts_order' | 'posts_not_positive' | 'direction_contradicts' | 'normalise_missing' | 'range_order' | 'bands_order'
  | 'table_empty' | 'unit_blank' | 'unit_doubled' | 'column_missing' | 'column_doubled' | 'not_a_number' | 'row_unreadable' | 'file_unreadable'
  | 'log_of_too_little' | 'all_equal' | 'one_number' | 'mean_of_not_positive';

/** Where a fault lies: a field of the scheme, a column of the table, a unit (a row of the table). */
export interface FaultPlace {
  readonly field?: string;
  readonly column?: string;
  readonly unit?: string;
}

interface Told {
  readonly zh: string;
  readonly en: string;
}

/** Why a table cannot be judged by a scheme: one sentence in each language that says what to do, and the place. */
export class CompositeFault extends RangeError {
  readonly code: CompositeFaultCode;
  readonly zh: string;
  readonly en: string;
  readonly place: FaultPlace;

  constructor(code: CompositeFaultCode, { zh, en }: Told, place: FaultPlace = {}) {
    super(`${zh} ${en}`);
    this.name = 'CompositeFault';
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.place = place;
  }
}

/** Throws the fault; typed so that it may stand where a value is expected. */
export const refuse = (code: CompositeFaultCode, told: Told, place: FaultPlace = {}): never => {
  throw new CompositeFault(code, told, place);
};
