import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { type DataColumn, DataTable } from '../../ui/data-table';
import { Percent } from '../../ui/figures';
import { FlagMark } from '../../ui/status-mark';
import type { Robustness } from './rank-intervals';
import styles from './robustness-panels.module.css';

export type Marginal = Robustness['stability'][number];

/** Proposals that too few draws bear out, least stable first; `stands` tells those that stand from those that nearly would. */
export const marginalFlags = ({ stability }: Robustness): readonly Marginal[] => stability.filter(({ needsSecond }) => needsSecond).sort((a, b) => a.stability - b.stability || a.key.localeCompare(b.key));

interface TableProps {
  readonly flags: readonly Marginal[];
  readonly names: ReadonlyMap<string, string>;
}

/** 临界: a second person reviews them. */
export const MarginalFlags = ({ flags, names }: TableProps) => {
  const { robustness: { marginal: words }, status } = useMessages();
  const columns = useMemo((): readonly DataColumn<Marginal>[] => {
    const nameOf = ({ consortium }: Marginal): string => names.get(consortium) ?? consortium;
    const column = (id: string, name: string, rest: Omit<DataColumn<Marginal>, 'id' | 'name' | 'head'>): DataColumn<Marginal> => ({ id, name, head: name, ...rest });
    return [
      column('name', words.name, { width: 248, sortBy: nameOf, cell: (flag) => <Link to="/consortia/$consortium" params={{ consortium: flag.consortium }} search={keepFilters} preload={false} className={styles.link ?? ''} title={nameOf(flag)}>{nameOf(flag)}</Link> }),
      column('kind', words.kind, { width: 112, sortBy: ({ kind }) => kind, cell: ({ kind, key, stands }) => (stands ? <Link to="/flags/$key" params={{ key }} search={keepFilters} preload={false} className={styles.link ?? ''}><FlagMark kind={kind} /></Link> : status.flags[kind]) }),
      column('stands', words.stands, { width: 88, sortBy: ({ stands }) => Number(stands), cell: ({ stands }) => (stands ? words.yes : words.no) }),
      column('share', words.share, { width: 96, align: 'end', sortBy: ({ share }) => share, cell: ({ share }) => <Percent value={share * 100} /> }),
      column('stability', words.stability, { width: 96, align: 'end', sortBy: ({ stability }) => stability, cell: ({ stability }) => <Percent value={stability * 100} /> }),
    ];
  }, [words, status, names]);
  return <DataTable label={words.caption} rows={flags} rowKey={({ key }) => key} columns={columns} height="320px" />;
};
