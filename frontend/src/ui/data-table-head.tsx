import { useMessages } from '../messages/language';
import type { DataColumn, Sort } from './data-table';
import styles from './data-table.module.css';

interface TableHeadProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

const said = { none: 'none', up: 'ascending', down: 'descending' } as const;

const stateOf = (sort: Sort | null, id: string): 'none' | 'up' | 'down' => {
  if (sort?.id !== id) return 'none';
  return sort.desc ? 'down' : 'up';
};

/** Falling, rising, as it came. */
const nextSort = (sort: Sort | null, id: string): Sort | null => {
  if (sort?.id !== id) return { id, desc: true };
  return sort.desc ? { id, desc: false } : null;
};

/** Heads that sort when pressed and say how they sort. */
export function TableHead<T>({ columns, sort, onSort }: TableHeadProps<T>) {
  const { frame } = useMessages();
  return columns.map(({ id, head, name, align, sortBy }) => {
    const state = stateOf(sort, id);
    return (
      <th key={id} scope="col" aria-sort={sortBy === undefined ? undefined : said[state]} className={align === 'end' ? styles.end : undefined}>
        {head}
        {sortBy !== undefined && <button type="button" className={`${styles.sort} ${styles[state] ?? ''}`} aria-label={frame.sortBy(name)} onClick={() => onSort(nextSort(sort, id))} />}
      </th>
    );
  });
}
