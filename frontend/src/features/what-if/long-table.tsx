import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import styles from './result-table.module.css';
import { usePrinting } from './use-printing';

interface LongTableProps {
  readonly label: string;
  readonly count: number;
  readonly widths: readonly number[];
  readonly head: ReactNode;
  readonly line: (place: number) => ReactNode;
}

const LINE_HEIGHT = 34;
/** Up to here all lines stand in the page, so that the browser's search finds them. */
const ALL_SHOWN_UP_TO = 100;

const Gap = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" className={styles.gap}><td style={{ height }} /></tr> : null);

/** Lines under a head that stays; of a long list only what is in view is drawn, and on paper all of it. */
export const LongTable = ({ label, count, widths, head, line }: LongTableProps) => {
  const view = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const isLong = count > ALL_SHOWN_UP_TO && !isPrinting;
  const virtual = useVirtualizer({ count: isLong ? count : 0, getScrollElement: () => view.current, estimateSize: () => LINE_HEIGHT, overscan: 8 });
  const items = virtual.getVirtualItems();
  const places = isLong ? items.map(({ index }) => index) : Array.from({ length: count }, (_, place) => place);
  return (
    <div ref={view} className={styles.view} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={count + 1} style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}>
        <colgroup>{widths.map((width, column) => <col key={column} style={{ width: `${width}px` }} />)}</colgroup>
        <thead><tr aria-rowindex={1}>{head}</tr></thead>
        <tbody>
          <Gap height={isLong ? (items[0]?.start ?? 0) : 0} />
          {places.map(line)}
          <Gap height={isLong ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0} />
        </tbody>
      </table>
    </div>
  );
};
