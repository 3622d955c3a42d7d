import { Session } from 'chdb';

type Type = 'String' | 'Date32' | 'Int64' | `Decimal(${number}, ${number})`;

export interface WrittenColumn {
  readonly head: string;
  /** Texts, or bytes that may be none. */
  readonly cells: readonly (string | Uint8Array)[];
}

export interface ParquetShape {
  /** Columns whose cells allow it are stored as dates, decimals and whole numbers. */
  readonly isTyped: boolean;
  readonly rowGroup: number;
}

const forms: readonly (readonly [RegExp, Type])[] = [
  [/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/u, 'Date32'],
  [/^-?\d{1,15}$/u, 'Int64'],
  [/^-?\d{1,15}(\.\d\d?)?$/u, 'Decimal(18, 2)'],
  [/^-?\d{1,15}(\.\d{1,8})?$/u, 'Decimal(38, 9)'],
];

const typeOf = (cells: WrittenColumn['cells']): Type => {
  const full = cells.filter((cell) => cell !== '').map(String);
  return full.length === 0 ? 'String' : (forms.find(([form]) => full.every((cell) => form.test(cell)))?.[1] ?? 'String');
};

/** Bytes as hexadecimal: nothing of a cell is read as SQL. */
const bytesOf = (cell: string | Uint8Array): string => (cell === '' ? 'NULL' : `unhex('${Buffer.from(cell).toString('hex')}')`);

/** Writes a table as a parquet file by the engine itself; an empty cell is stored as nothing. */
export const writeParquet = (folder: string, path: string, { columns, shape: { isTyped, rowGroup } }: { columns: readonly WrittenColumn[]; shape: ParquetShape }): void => {
  const types = columns.map(({ cells }) => (isTyped ? typeOf(cells) : 'String'));
  const rows = (columns[0]?.cells ?? []).map((_, at) => `[${columns.map(({ cells }) => bytesOf(cells[at] ?? '')).join(',')}]`);
  const selected = columns.map(({ head }, at) => `CAST(r[${at + 1}] AS Nullable(${types[at] ?? 'String'})) AS \`${head}\``);
  const session = new Session(folder);
  try {
    session.query(`SELECT ${selected.join(', ')} FROM (SELECT arrayJoin([${rows.join(',')}]::Array(Array(Nullable(String)))) AS r) INTO OUTFILE '${path}' TRUNCATE FORMAT Parquet SETTINGS output_format_parquet_row_group_size = ${rowGroup}, max_query_size = 100000000, max_threads = 1`);
  } finally {
    session.close();
  }
};
