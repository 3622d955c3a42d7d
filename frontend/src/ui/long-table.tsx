import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import styles from './long-table.module.css';
import { usePrinting } from './use-printing';

export interface LongColumn {
  /** In px. */
  readonly width: number;
  readonly look?: string | undefined;
}

interface LongTableProps {
  readonly label: string;
  readonly count: number;
  readonly columns: readonly LongColumn[];
  /** The heading cells. */
  readonly head: ReactNode;
  readonly line: (place: number) => ReactNode;
  /** May set `--table-height`, `--line-height` and `--cell-padding`. */
  readonly look?: string | undefined;
  /** At most so high; else as the look says. */
  readonly height?: string;
  /** Of one line, in px. */
  readonly lineHeight?: number;
  /** Up to here all lines stand in the page, so that the browser's search finds them. */
  readonly allUpTo?: number;
}

const Gap = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" className={styles.gap}><td style={{ height }} /></tr> : null);

const useShown = ({ count, lineHeight = 36, allUpTo = 150 }: LongTableProps) => {
  const view = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const isLong = count > allUpTo && !isPrinting;
  const virtual = useVirtualizer({ count: isLong ? count : 0, getScrollElement: () => view.current, estimateSize: () => lineHeight, overscan: 8 });
  if (!isLong) return { view, above: 0, below: 0, places: Array.from({ length: count }, (_, place) => place) };
  const items = virtual.getVirtualItems();
  return { view, above: items[0]?.start ?? 0, below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0), places: items.map(({ index }) => index) };
};

/** Lines under a head that stays; of a long list only what is in view is drawn, and on paper all of it. */
export const LongTable = (props: LongTableProps) => {
  const { label, count, columns, head, line, look = '', height } = props;
  const { view, above, below, places } = useShown(props);
  return (
    <div ref={view} className={`${styles.view} ${look}`} style={{ maxHeight: height }} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={count + 1} style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}>
        <colgroup>{columns.map(({ width, look: column }, place) => <col key={place} className={column} style={{ width }} />)}</colgroup>
        <thead><tr aria-rowindex={1}>{head}</tr></thead>
        <tbody>
          <Gap height={above} />
          {places.map(line)}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
};
