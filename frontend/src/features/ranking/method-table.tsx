import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { useLanguage, useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Missing } from '../../ui/figures';
import { type MethodRow, methodRows } from './method-ranks';
import type { Robustness } from './rank-intervals';
import styles from './robustness-panels.module.css';

const RankUnder = ({ row, place }: { row: MethodRow; place: number }) => {
  const { methods: words } = useMessages().robustness;
  const rank = row.ranks[place] ?? null;
  if (rank === null) return <Missing reason={words.noRank} />;
  return <span className={rank === row.interval.nominal ? styles.same : undefined}>{rank}</span>;
};

/** Official ranks beside those of other methods; what differs stands out. */
export const MethodTable = ({ reply }: { reply: Robustness }) => {
  const { language, messages: { robustness: { methods: words } } } = useLanguage();
  const rows = useMemo(() => methodRows(reply), [reply]);
  const columns = useMemo((): readonly DataColumn<MethodRow>[] => [
    { id: 'name', head: words.name, name: words.name, width: 260, sortBy: ({ interval }) => interval.name, cell: ({ interval: { consortium, name } }) => <Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={styles.link ?? ''} title={name}>{name}</Link> },
    { id: 'official', head: words.official, name: words.official, width: 72, align: 'end', sortBy: ({ interval }) => interval.nominal, cell: ({ interval }) => <strong>{interval.nominal}</strong> },
    ...reply.methods.map(({ method, zh, en }, place): DataColumn<MethodRow> => {
      const name = { zh, en }[language];
      return { id: method, head: <span title={name}>{wordOf(words.short, method)}</span>, name, width: 112, align: 'end', sortBy: ({ ranks }) => ranks[place] ?? null, cell: (row) => <RankUnder row={row} place={place} /> };
    }),
  ], [reply.methods, words, language]);
  return <DataTable label={words.caption} rows={rows} rowKey={({ interval }) => interval.consortium} columns={columns} height="420px" />;
};
