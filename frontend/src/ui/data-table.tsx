import { rowSortingFeature, createSortedRowModel, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { TableHead } from './data-table-head';
import styles from './data-table.module.css';
import { LongTable } from './long-table';

type Sortable = string | number | null;

export interface DataColumn<T> {
  readonly id: string;
  readonly head: ReactNode;
  /** The head as plain text, for screen readers. */
  readonly name: string;
  readonly width: number;
  readonly cell: (row: T) => ReactNode;
  /** Makes the column sortable; `null` stands last in both directions. */
  readonly sortBy?: (row: T) => Sortable;
  readonly align?: 'start' | 'end';
}

export interface Sort {
  readonly id: string;
  readonly desc: boolean;
}

interface DataTableProps<T> {
  readonly label: string;
  /** The first one names the row and stays in view. */
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Sorting kept by the caller, for example in the address. */
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort | null) => void;
  readonly height?: string;
  /** Of one line, in px, where the look sets another than the usual. */
  readonly lineHeight?: number;
}

const compare = (a: Sortable, b: Sortable): number => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN'));

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const useSorted = <T,>({ columns, rows, rowKey, sort, onSort }: DataTableProps<T>) => {
  const [own, setOwn] = useState<Sort | null>(null);
  const current = sort === undefined ? own : sort;
  const sorting: SortingState = current === null ? [] : [{ ...current }];
  const definitions = useMemo(
    () => columns.map(({ id, sortBy }) => ({
      id,
      enableSorting: sortBy !== undefined,
      accessorFn: (row: { of: T }): Sortable | undefined => sortBy?.(row.of) ?? undefined,
      sortUndefined: 'last' as const,
      sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }) => compare(sortable(a.getValue(id)), sortable(b.getValue(id))),
    })),
    [columns],
  );
  const data = useMemo(() => rows.map((of) => ({ of })), [rows]);
  const table = useTable({ features, columns: definitions, data, state: { sorting }, getRowId: (row) => rowKey(row.of) });
  return { rows: table.getRowModel().rows.map(({ original }) => original.of), current, change: onSort ?? setOwn };
};

const sortable = (value: unknown): Sortable => (typeof value === 'number' || typeof value === 'string' ? value : null);

const Line = <T,>({ row, columns, place }: { row: T; columns: readonly DataColumn<T>[]; place: number }) => (
  <tr aria-rowindex={place + 2}>
    {columns.map(({ id, cell, align }, column) => {
      const look = align === 'end' ? styles.end : undefined;
      return column === 0 ? <th key={id} scope="row" className={styles.name}>{cell(row)}</th> : <td key={id} className={look}>{cell(row)}</td>;
    })}
  </tr>
);

/** Rows under a head that stays, with the naming column that stays; long lists draw only what is in view. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rowKey, height = 'calc(100vh - 220px)', lineHeight } = props;
  const { rows, current, change } = useSorted(props);
  return (
    <LongTable
      label={label} look={styles.view} height={height} {...(lineHeight === undefined ? {} : { lineHeight })} count={rows.length} columns={columns.map(({ width }) => ({ width }))}
      head={<TableHead columns={columns} sort={current} onSort={change} />}
      line={(place) => rows.slice(place, place + 1).map((row) => <Line key={rowKey(row)} row={row} columns={columns} place={place} />)}
    />
  );
}
