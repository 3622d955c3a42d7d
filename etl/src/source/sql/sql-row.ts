/** A value of a row as NDJSON keeps it: numbers and times are texts exactly as the database wrote them. */
export type SqlValue = string | boolean | null | object;

/** One opened query: its columns are known before its first row. */
export interface SqlReading {
  readonly columns: readonly string[];
  /** Rows in batches, in the order of the columns. @throws SqlFault */
  readonly batches: () => AsyncGenerator<readonly (readonly SqlValue[])[]>;
}

export interface SqlQuestion {
  readonly text: string;
  /** What stands for `$1` or `?`, once for each time it is named. */
  readonly values: readonly (string | null)[];
}

/** What a reader of one kind of database is told. */
export interface SqlOrder {
  readonly address: string;
  readonly question: SqlQuestion;
  readonly timeZone: string;
  readonly statementSeconds: number;
  readonly signal: AbortSignal;
}

/** Lends one query inside one read-only snapshot, and leaves nothing running on the server, however the work ends. */
export type SqlReader = <T>(order: SqlOrder, work: (reading: SqlReading) => Promise<T>) => Promise<T>;
