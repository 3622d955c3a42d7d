/** One line of the table of `npm run faults`. */
export interface FaultRow {
  /** Its number in the plan, such as `A1`, and a few words. */
  readonly fault: string;
  readonly runs: number;
  readonly lost: number;
  readonly doubled: number;
  readonly torn: number;
  /** Not in order after the restart, or not complete after the next load. */
  readonly unrecovered?: number;
  readonly note?: string;
}

/** Prints the line that `npm run faults` gathers. */
export const tellRow = (row: FaultRow): void => console.log(`fault-table: ${JSON.stringify(row)}`);
