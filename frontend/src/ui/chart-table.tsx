import type { ReactNode } from 'react';
import styles from './chart-panel.module.css';

export interface ChartTableHead {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly align?: 'start' | 'end' | undefined;
}

/** The same numbers as the chart: a row for each point, in the order of the points. */
export interface ChartTableRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

export interface ChartTableContent {
  readonly head: readonly ChartTableHead[];
  readonly rows: readonly ChartTableRow[];
}

export const headText = ({ name, unit }: ChartTableHead): string => (unit === undefined || unit === '' ? name : `${name}（${unit}）`);

const side = (head: ChartTableHead | undefined, place: number): string | undefined => ((head?.align ?? (place === 0 ? 'start' : 'end')) === 'end' ? styles.number : undefined);

/** The table twin of a chart. The first column names the row; the others hold figures unless they say otherwise. */
export const ChartTable = ({ name, content: { head, rows } }: { name: string; content: ChartTableContent }) => (
  <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
    <table className={styles.table}>
      <thead><tr>{head.map((each, place) => <th key={each.name} scope="col" className={side(each, place)}>{headText(each)}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, place) => {
              const column = head[place]?.name ?? String(place);
              return place === 0 ? <th key={column} scope="row" className={side(head[place], place)}>{cell}</th> : <td key={column} className={side(head[place], place)}>{cell}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
