import { VisuallyHidden } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useMessages } from '../../messages/language';
import { PickHead } from './pick-box';
import { rankingCells, stuck } from './ranking-cells';
import type { RankingColumn } from './ranking-columns';
import styles from './ranking-table.module.css';
import { nextSorting, type SortKey, sortKeys, type Sorting } from './sort-rows';
import { useColumnHead } from './use-column-head';

const keyOf = (column: RankingColumn): SortKey | null => sortKeys.find((key) => key === column) ?? null;

interface HeadProps {
  readonly columns: readonly RankingColumn[];
  readonly sorting: readonly Sorting[];
  readonly sort: (sorting: readonly Sorting[]) => void;
}

const Sign = ({ sorting, place }: { sorting: readonly Sorting[]; place: number }) => {
  const { ranking } = useMessages();
  const sorted = sorting[place];
  if (sorted === undefined) return <span className={styles.sortable} aria-hidden="true">↑</span>;
  const way = sorted.descending ? ranking.sorted.descending : ranking.sorted.ascending;
  return (
    <>
      <span className={styles.sorted} aria-hidden="true">{sorted.descending ? '↓' : '↑'}{sorting.length > 1 && <sub>{place + 1}</sub>}</span>
      <VisuallyHidden>{sorting.length > 1 ? `${ranking.sortPlace(place + 1)} ${way}` : way}</VisuallyHidden>
    </>
  );
};

/** Heads that sort when pressed, behind the others with Shift, and say how they sort. */
export const RankingHead = ({ columns, sorting, sort }: HeadProps) => {
  const { ranking } = useMessages();
  const head = useColumnHead();
  const heads = columns.map((column) => {
    const key = keyOf(column);
    const place = sorting.findIndex((each) => each.key === key);
    const look = `${stuck[column] ?? ''} ${rankingCells[column].numeric === true ? styles.numeric : ''}`;
    const press = (event: MouseEvent) => key !== null && sort(nextSorting(sorting, key, event.shiftKey));
    return (
      <th key={column} scope="col" className={look} aria-sort={place === 0 ? (sorting[0]?.descending === true ? 'descending' : 'ascending') : undefined}>
        {key === null ? head(column) : <button type="button" className={styles.sort} title={ranking.sortHint} onClick={press}>{head(column)}<Sign sorting={sorting} place={place} /></button>}
      </th>
    );
  });
  return <><PickHead />{heads}</>;
};
