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

const widths: Readonly<Record<Column['type'], number>> = { text: 210, choice: 110, date: 108, money: 140, number: 110, integer: 96, list: 220, 'credit-code': 210 };
const PLACE_WIDTH = 300;
const MOST_PLACES = 6;

const isNumeric = ({ type }: Column): boolean => type === 'money' || type === 'number' || type === 'integer';

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

const Place = ({ row: { source }, files }: { row: Row; files: Reply['files'] }) => {
  const { records: words } = useMessages();
  const run = files.find(({ path }) => path === source.path)?.run ?? null;
  const at = [source.sheet, source.row > 0 ? words.rowOf(source.row) : '', source.cell].filter((part) => part !== '').join(' · ');
  return (
    <>
      <Link to="/records" search={(before) => ({ ...before, file: source.path, page: undefined })} className={styles.file ?? ''} title={`${source.path}\n${words.onlyFile}`}>{source.path}</Link>
      <span className={styles.at} title={run === null ? words.noRun : words.run(run)}>{at}{run !== null && ` · ${words.run(run)}`}</span>
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
export const RecordsTable = ({ reply, question }: { reply: Reply; question: RecordQuestion }) => {
  const { records: words, figures } = useMessages();
  const change = useChangeRecords();
  const { columns, rows, files, kind } = reply;
  const scale = useMoneyScale(columns.flatMap(({ type }, place) => (type === 'money' ? rows.map(({ values }) => values[place] ?? null) : [])));
  const heads = columns.map((column) => ({
    id: column.field, name: column.label, head: column.type === 'money' ? `${column.label}（${figures.units[scale]}）` : column.label, width: widths[column.type],
    cell: () => null, sortBy: () => null, ...(isNumeric(column) ? { align: 'end' as const } : {}),
  }));
  const origin = { id: 'source', name: words.place, head: words.place, width: PLACE_WIDTH, cell: () => null };
  return (
    <LongTable
      label={reply.label} look={styles.table} height="calc(100vh - 300px)" lineHeight={44} count={rows.length} columns={[...heads, origin].map(({ width }) => ({ width }))}
      head={<TableHead columns={[...heads, origin]} sort={sortOf(question.asked.sort)} onSort={(sort) => change({ sort: sort === null ? undefined : `${sort.desc ? '-' : ''}${sort.id}` })} />}
      line={(place) => rows.slice(place, place + 1).map((row) => (
        <tr key={row.key} aria-rowindex={place + 2}>
          {columns.map((column, at) => {
            const value = <Value value={row.values[at] ?? null} column={column} scale={scale} />;
            return at === 0 ? <th key={column.field} scope="row"><First row={row} kind={kind}>{value}</First></th> : <td key={column.field} className={isNumeric(column) ? styles.end : undefined} title={column.type === 'text' ? (row.values[at] ?? undefined) : undefined}>{value}</td>;
          })}
          <td className={styles.place}><Place row={row} files={files} /></td>
        </tr>
      ))}
    />
  );
};
