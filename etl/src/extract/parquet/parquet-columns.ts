import { type AsyncBuffer, parquetSchema, type SchemaElement, type SchemaTree } from 'hyparquet';
import { FlatCollector, type FlatRows } from '../flat-rows.js';
import { checkedMetadata, readOpened } from './parquet-reading.js';

/** How the columns of a parquet file are stored, a row each: its name, then its way and, of decimals, precision and scale. Row 1 tells how many rows there are. */
export const readParquetColumns = (path: string): AsyncGenerator<FlatRows> => readOpened(path, readColumns);

async function* readColumns(file: AsyncBuffer): AsyncGenerator<FlatRows> {
  const metadata = await checkedMetadata(file);
  const found = new FlatCollector('');
  found.add(String(metadata.num_rows), 'number');
  found.endRow(1);
  for (const [at, node] of parquetSchema(metadata).children.entries()) {
    for (const text of [node.element.name, ...storedAs(node)]) found.add(text, 'text');
    found.endRow(at + 2);
  }
  yield found.drain();
}

const most = { INT32: 9, INT64: 18, FIXED_LEN_BYTE_ARRAY: 38 } as const;

/** Empty where a value's text hangs on more than its type. */
const storedAs = ({ element, children }: SchemaTree): readonly string[] => {
  if (children.length > 0 || element.repetition_type === 'REPEATED') return [];
  const { type, logical_type: logical, converted_type: converted } = element;
  const meaning = logical?.type ?? converted ?? '';
  if (type === 'BYTE_ARRAY') return meaning === 'STRING' || meaning === 'UTF8' ? ['text'] : [];
  if (meaning === 'DECIMAL') return decimalOf(element);
  if (type === 'INT32' && meaning === 'DATE') return ['date'];
  return (type === 'INT32' || type === 'INT64') && isPlainInteger(element) ? ['integer'] : [];
};

const isPlainInteger = ({ type, logical_type: logical, converted_type: converted }: SchemaElement): boolean => {
  const whole = type === 'INT64' ? 64 : 32;
  if (logical !== undefined) return logical.type === 'INTEGER' && logical.isSigned && logical.bitWidth === whole;
  return converted === undefined || converted === `INT_${whole}`;
};

const decimalOf = ({ type, logical_type: logical, scale, precision }: SchemaElement): readonly string[] => {
  const { scale: places = 0, precision: digits = 0 } = logical?.type === 'DECIMAL' ? logical : { scale, precision };
  const holds = type === 'INT32' || type === 'INT64' || type === 'FIXED_LEN_BYTE_ARRAY' ? most[type] : 0;
  return digits >= 1 && digits <= holds && places >= 0 && places <= digits ? ['decimal', String(digits), String(places)] : [];
};
