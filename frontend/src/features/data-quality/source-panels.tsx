import { type freshness, type ReplyOf, roundHalfUp } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { CopyButton } from '../../ui/copy-button';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { type Asked, Panel } from '../../ui/panel';
import styles from './data-quality.module.css';

type Freshness = ReplyOf<typeof freshness>;
type File = Freshness['files'][number];

const SHORT_HASH = 12;
const KILOBYTE = 1024;

const count = (number: number): string => groupDigits(String(number));

const useFileColumns = (): readonly DataColumn<File>[] => {
  const { dataQuality: { files: words, reminder }, codes } = useMessages();
  return [
    { id: 'path', head: words.path, name: words.path, width: 320, cell: ({ path }) => <span title={path}>{path}</span>, sortBy: ({ path }) => path },
    { id: 'kind', head: words.kind, name: words.kind, width: 120, cell: ({ kind }) => wordOf(codes.record, kind), sortBy: ({ kind }) => kind },
    { id: 'size', head: words.size, name: words.size, width: 96, align: 'end', cell: ({ size }) => words.kilobytes(groupDigits(roundHalfUp(size / KILOBYTE, 1))), sortBy: ({ size }) => size },
    { id: 'accepted', head: words.accepted, name: words.accepted, width: 88, align: 'end', cell: ({ rowsAccepted }) => count(rowsAccepted), sortBy: ({ rowsAccepted }) => rowsAccepted },
    { id: 'rejected', head: words.rejected, name: words.rejected, width: 88, align: 'end', cell: ({ rowsRejected }) => count(rowsRejected), sortBy: ({ rowsRejected }) => rowsRejected },
    { id: 'hash', head: words.hash, name: words.hash, width: 168, cell: ({ sha256 }) => <CopyButton text={sha256} short={sha256.slice(0, SHORT_HASH)} label={words.hashWhy} done={reminder.copied} failed={reminder.failed} /> },
  ];
};

/** The files of the edition with what was taken from each. */
export const FilesPanel = ({ asked }: { asked: Asked<Freshness> }) => {
  const { dataQuality: { files: words }, frame } = useMessages();
  const columns = useFileColumns();
  const unit = asked.data === undefined ? {} : { unit: frame.rows(count(asked.data.files.length)) };
  return <Panel title={words.title} {...unit} asked={asked} empty={({ files }) => (files.length === 0 ? words.empty : null)}>{({ files }) => <DataTable label={words.caption} rows={files} rowKey={({ path }) => path} columns={columns} height="420px" />}</Panel>;
};

/** How many records each table holds. */
export const TablesPanel = ({ asked }: { asked: Asked<Freshness> }) => {
  const { dataQuality: { tables: words }, codes } = useMessages();
  return (
    <Panel title={words.title} asked={asked} empty={({ tables }) => (tables.length === 0 ? words.empty : null)}>
      {({ tables }) => (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.caption}</caption>
          <thead><tr><th scope="col">{words.name}</th><th scope="col" className={styles.number}>{words.rows}</th></tr></thead>
          <tbody>{tables.map(({ table, rows }) => <tr key={table}><th scope="row" title={table}>{wordOf(codes.record, table)}</th><td className={styles.number}>{count(rows)}</td></tr>)}</tbody>
        </table>
      )}
    </Panel>
  );
};
