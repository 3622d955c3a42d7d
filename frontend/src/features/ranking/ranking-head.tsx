import { useMessages } from '../../messages/language';
import { rankingCells, stuck } from './ranking-cells';
import type { RankingColumn } from './ranking-columns';
import styles from './ranking-table.module.css';
import { type SortKey, sortKeys, type Sorting } from './sort-rows';

const keyOf = (column: RankingColumn): SortKey | null => sortKeys.find((key) => key === column) ?? null;

// What a first press brings to the top: the highest number, the gravest proposal, the first name.
const fallsFirst: ReadonlySet<SortKey> = new Set<SortKey>(['total', 'change', 'coverage']);

const nextSorting = (sorting: Sorting, key: SortKey): Sorting => ({ key, descending: sorting.key === key ? !sorting.descending : fallsFirst.has(key) });

interface HeadProps {
  readonly columns: readonly RankingColumn[];
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
}

/** Heads that sort when pressed and say how they sort. */
export const RankingHead = ({ columns, sorting, sort }: HeadProps) => {
  const { ranking } = useMessages();
  const direction = sorting.descending ? 'descending' : 'ascending';
  return columns.map((column) => {
    const key = keyOf(column);
    const sorted = key === sorting.key;
    const look = `${stuck[column] ?? ''} ${rankingCells[column].numeric === true ? styles.numeric : ''}`;
    return (
      <th key={column} scope="col" className={look} aria-sort={sorted ? direction : undefined}>
        {key === null ? ranking.columns[column] : (
          <button type="button" className={styles.sort} onClick={() => sort(nextSorting(sorting, key))}>
            {ranking.columns[column]}
            <span className={sorted ? styles.sorted : styles.sortable} aria-hidden="true">{sorted && sorting.descending ? '↓' : '↑'}</span>
          </button>
        )}
      </th>
    );
  });
};
