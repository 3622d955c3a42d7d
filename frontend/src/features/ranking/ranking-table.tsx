import { memo, useMemo } from 'react';
import { groupDigits } from '../../format/group-digits';
import { useLanguage, useMessages } from '../../messages/language';
import { LongTable } from '../../ui/long-table';
import { groupRows, type RankingGroup } from './group-rows';
import { columnWidth, rankingCells, stuck } from './ranking-cells';
import { PickBox } from './pick-box';
import type { RankingColumn } from './ranking-columns';
import { RankingHead } from './ranking-head';
import type { RankingRow } from './ranking-row';
import styles from './ranking-table.module.css';
import type { RankingView } from './use-ranking-view';

type Line = { readonly group: RankingGroup; readonly count: number } | { readonly row: RankingRow };

interface RankingTableProps {
  /** Found and sorted; the groups are made here. */
  readonly rows: readonly RankingRow[];
  readonly columns: readonly RankingColumn[];
  readonly view: Pick<RankingView, 'sorting' | 'sort' | 'pick' | 'togglePick'>;
}

const linesOf = (rows: readonly RankingRow[]): readonly Line[] =>
  groupRows(rows).flatMap(({ group, rows: members }): Line[] => [...(group === 'ranked' ? [] : [{ group, count: members.length }]), ...members.map((row) => ({ row }))]);

const GroupLine = ({ line, place, span }: { line: Extract<Line, { group: RankingGroup }>; place: number; span: number }) => {
  const { ranking } = useMessages();
  return (
    <tr aria-rowindex={place + 2} className={styles.group}>
      <th scope="rowgroup" colSpan={span}><span className={styles.groupName}>{ranking.groups[line.group]}<span className={styles.count}>{ranking.count(groupDigits(String(line.count)))}</span></span></th>
    </tr>
  );
};

interface RowLineProps {
  readonly row: RankingRow;
  readonly place: number;
  readonly columns: readonly RankingColumn[];
  readonly picked: boolean;
  readonly toggle: (consortium: string) => void;
}

const PICK_WIDTH = 28;

// Rows that stay in view while scrolling are not drawn again.
const RowLine = memo(({ row, place, columns, picked, toggle }: RowLineProps) => (
  <tr aria-rowindex={place + 2} data-picked={picked}>
    <PickBox consortium={row.consortium} name={row.name} picked={picked} toggle={toggle} />
    {columns.map((column) => {
      const { Cell, numeric } = rankingCells[column];
      const look = `${stuck[column] ?? ''} ${numeric === true ? styles.numeric : ''}`;
      return column === 'name' ? <th key={column} scope="row" className={look}><Cell row={row} /></th> : <td key={column} className={look}><Cell row={row} /></td>;
    })}
  </tr>
));

/** The register: ranked ones first, then each group without a place; rank and name stay in view, long lists draw only what is seen. */
export const RankingTable = ({ rows, columns, view: { sorting, sort, pick, togglePick } }: RankingTableProps) => {
  const { language, messages: { ranking } } = useLanguage();
  const lines = useMemo(() => linesOf(rows), [rows]);
  return (
    <LongTable
      label={ranking.caption} look={styles.view} count={lines.length}
      columns={[{ width: PICK_WIDTH }, ...columns.map((column) => ({ width: columnWidth(column, language), look: styles[`${column}Column`] }))]}
      head={<RankingHead columns={columns} sorting={sorting} sort={sort} />}
      line={(place) => lines.slice(place, place + 1).map((line) => ('group' in line
        ? <GroupLine key={line.group} line={line} place={place} span={columns.length + 1} />
        : <RowLine key={line.row.consortium} row={line.row} place={place} columns={columns} picked={pick.includes(line.row.consortium)} toggle={togglePick} />))}
    />
  );
};
