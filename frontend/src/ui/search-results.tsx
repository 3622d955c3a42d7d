import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../messages/language';
import { sectorColour } from '../theme/sector-colour';
import { cutAt, type SearchChoice } from './search-choices';
import styles from './search-dialog.module.css';

/** One kind of what was found. */
export const FoundGroup = ({ title, count, children }: { title: string; count?: string; children: ReactNode }) => {
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading}>
      <p id={heading} className={styles.group}>{title}{count !== undefined && <span className={styles.count}>{count}</span>}</p>
      {children}
    </div>
  );
};

interface FoundOptionProps {
  readonly choice: SearchChoice;
  readonly id: string;
  readonly active: boolean;
  readonly typed: string;
  readonly open: () => void;
}

/** A thing found; the focus stays in the box, so it is marked and brought into view. */
export const FoundOption = ({ choice, id, active, typed, open }: FoundOptionProps) => {
  const { search } = useMessages();
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) self.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const [before, match, after] = cutAt(choice.name, typed);
  return (
    <div ref={self} id={id} role="option" aria-selected={active} className={styles.option} onMouseDown={(event) => event.preventDefault()} onClick={open}>
      <span className={styles.hue} style={choice.sector === null ? undefined : { background: sectorColour(choice.sector) }} aria-hidden="true" />
      <span className={styles.text}>
        <span className={styles.name}>{before}{match !== '' && <mark className={styles.match}>{match}</mark>}{after}</span>
        {choice.kind === 'project' && choice.consortium !== null && <span className={styles.under}>{search.inConsortium(choice.consortium)}</span>}
      </span>
      <span className={styles.code}>{choice.key}</span>
    </div>
  );
};
