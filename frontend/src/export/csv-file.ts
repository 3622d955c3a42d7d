/** One cell of a table that leaves the screen: text is guarded, a number is plain decimal text and stays one. */
export type CsvCell = { readonly text: string } | { readonly number: string } | null;

export type CsvLine = readonly CsvCell[];

// A spreadsheet runs a cell that begins so, also in its full-width form and behind blanks.
const RUNS_AS_FORMULA = /^[\s\u3000\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/u;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/u;

export const textCell = (text: string): CsvCell => ({ text });

/** A number as decimal text; `null` leaves the cell empty. Throws RangeError on anything that is not a plain number. */
export const numberCell = (number: string | null): CsvCell => {
  if (number === null) return null;
  if (!PLAIN_NUMBER.test(number)) throw new RangeError(`导出的数值“${number}”不是十进制数`);
  return { number };
};

const guarded = (text: string): string => (RUNS_AS_FORMULA.test(text) ? `'${text}` : text);

const written = (cell: CsvCell): string => {
  if (cell === null) return '';
  return 'number' in cell ? cell.number : `"${guarded(cell.text).replaceAll('"', '""')}"`;
};

/** Excel reads UTF-8 only behind a byte-order mark, and ends lines as RFC 4180 does. */
export const csvText = (lines: readonly CsvLine[]): string => `\uFEFF${lines.map((line) => line.map(written).join(',')).join('\r\n')}\r\n`;
