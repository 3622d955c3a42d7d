import { type records, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMoneyScale } from '../../format/use-money-scale';
import { decimalTextShown, MISSING } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Amount } from '../../ui/figures';
import type { Sort } from '../../ui/data-table';
import { TableHead } from '../../ui/data-table-head';
import { LongTable } from '../../ui/long-table';
import { UnitCode } from '../../ui/unit-code';
import styles from './records.module.css';
import { type RecordQuestion, useChangeRecords } from './use-records';

type Reply = ReplyOf<typeof records>;
type Column = Reply['columns'][number];
type Row = Reply['rows'][number];

const [NARROWEST, WIDEST, WIDEST_PLACE] = [84, 250, 240];
/** The place stands in smaller letters than the values. */
const PLACE_SCALE = 12 / 13;
const SORT_SIGN = 36;
const MOST_PLACES = 6;

const isNumeric = ({ type }: Column): boolean => type === 'money' || type === 'number' || type === 'integer';

/** Chinese characters are about as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 13 : 7.6), 0);

/** A column is as wide as what stands in it, within bounds: so the origin of a row is seldom far. */
const columnWidth = ({ label, type }: Column, place: number, rows: readonly Row[]): number => {
  const longest = Math.max(0, ...rows.map(({ values }) => widthOf(values[place] ?? '')));
  const needed = type === 'money' ? 130 : longest + 20 + (type === 'credit-code' && rows.some(({ values }) => values[place]?.includes(':')) ? 30 : 0);
  return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, widthOf(label) + SORT_SIGN + (type === 'money' ? 50 : 0), needed)));
};

const sortOf = (sort: string | undefined): Sort | null => (sort === undefined ? null : { id: sort.replace('-', ''), desc: sort.startsWith('-') });

const trimmed = (text: string): string => decimalTextShown(text, Math.min(MOST_PLACES, (text.split('.')[1] ?? '').replace(/0+$/u, '').length));

const Value = ({ value, column, scale }: { value: string | null; column: Column; scale: ReturnType<typeof useMoneyScale> }) => {
  const { records: words } = useMessages();
  if (value === null || value === '') return <span className={styles.void} title={words.blank}>{MISSING}</span>;
  if (column.type === 'money') return <Amount yuan={value} scale={scale} />;
  if (column.type === 'number' || column.type === 'integer') return column.field === 'year' ? value : trimmed(value);
  if (column.type === 'list') return value.split('；').map((code, place) => <span key={code}>{place > 0 && '；'}<UnitCode code={code} /></span>);
  return column.type === 'credit-code' ? <UnitCode code={value} /> : value;
};

type Files = Reply['files'];

/** A cell tells its row as well. */
const usePlaceText = (): ((source: Row['source'], files: Files) => string) => {
  const { records: words } = useMessages();
  return ({ path, sheet, row, cell }, files) => {
    const run = files.find((file) => file.path === path)?.run ?? null;
    const at = cell !== '' ? cell : row > 0 ? words.rowOf(row) : '';
    return [sheet, at, run === null ? '' : words.run(run)].filter((part) => part !== '').join(' · ');
  };
};

const placeWidth = (rows: readonly Row[], told: (source: Row['source']) => string): number => {
  const longest = Math.max(0, ...rows.map(({ source }) => Math.max(widthOf(source.path), widthOf(told(source)))));
  return Math.ceil(Math.min(WIDEST_PLACE, Math.max(NARROWEST, longest * PLACE_SCALE + 20)));
};

const Place = ({ row: { source }, files }: { row: Row; files: Files }) => {
  const { records: words } = useMessages();
  const told = usePlaceText()(source, files);
  const isKnown = files.some(({ path, run }) => path === source.path && run !== null);
  const whole = [source.row > 0 ? words.rowOf(source.row) : '', told, isKnown ? '' : words.noRun].filter((part) => part !== '').join('\n');
  return (
    <>
      <Link to="/records" search={(before) => ({ ...before, file: source.path, page: undefined })} className={styles.file ?? ''} title={`${source.path}\n${words.onlyFile}`}>{source.path}</Link>
      <span className={styles.at} title={whole}>{told}</span>
    </>
  );
};

const First = ({ row, kind, children }: { row: Row; kind: string; children: React.ReactNode }) => {
  const { records: words } = useMessages();
  return (
    <>
      <Link to="." search={recordSearch(`${kind}:${row.key}`)} resetScroll={false} aria-label={words.look(row.key)}>{children}</Link>
      {row.twins.length > 0 && <span className={styles.twin} title={words.twins(row.twins.join('、'))}>{words.twin}</span>}
    </>
  );
};

/** One page of records under the names of their columns; the order is the server's, over all pages. */
export const RecordsTable = ({ reply, label, question }: { reply: Reply; label: string; question: RecordQuestion }) => {
  const { records: words, figures } = useMessages();
  const change = useChangeRecords();
  const placeText = usePlaceText();
  const { columns, rows, files, kind } = reply;
  const scale = useMoneyScale(columns.flatMap(({ type }, place) => (type === 'money' ? rows.map(({ values }) => values[place] ?? null) : [])));
  const heads = columns.map((column, place) => ({
    id: column.field, name: column.label, head: column.type === 'money' ? `${column.label}（${figures.units[scale]}）` : column.label, width: columnWidth(column, place, rows),
    cell: () => null, sortBy: () => null, ...(isNumeric(column) ? { align: 'end' as const } : {}),
  }));
  const origin = { id: 'source', name: words.place, head: words.place, width: placeWidth(rows, (source) => placeText(source, files)), cell: () => null };
  return (
    <LongTable
      label={label} look={styles.table} height="calc(100vh - 300px)" lineHeight={44} count={rows.length} columns={[...heads, origin].map(({ width }) => ({ width }))}
      head={<TableHead columns={[...heads, origin]} sort={sortOf(question.asked.sort)} onSort={(sort) => change({ sort: sort === null ? undefined : `${sort.desc ? '-' : ''}${sort.id}` })} />}
      line={(place) => rows.slice(place, place + 1).map((row) => (
        <tr key={row.key} aria-rowindex={place + 2}>
          {columns.map((column, at) => {
            const value = <Value value={row.values[at] ?? null} column={column} scale={scale} />;
            return at === 0 ? <th key={column.field} scope="row" className={styles.name}><First row={row} kind={kind}>{value}</First></th> : <td key={column.field} className={isNumeric(column) ? styles.end : undefined} title={column.type === 'text' ? (row.values[at] ?? undefined) : undefined}>{value}</td>;
          })}
          <td className={styles.place}><Place row={row} files={files} /></td>
        </tr>
      ))}
    />
  );
};
