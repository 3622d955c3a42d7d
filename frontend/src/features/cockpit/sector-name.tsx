import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useFilters } from '../../address/use-filters';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import styles from './sector-matrix.module.css';

/** The name leads to the sector's page; the button beside it narrows this one. */
export const SectorName = ({ code }: { code: string }) => {
  const { cockpit } = useMessages();
  const text = useName()(sectorName(code));
  const { filters, change } = useFilters();
  const isAlone = filters.sector.length === 1 && filters.sector[0] === code;
  const told = isAlone ? cockpit.unfilter(text) : cockpit.filterBy(text);
  return (
    <span className={styles.sector}>
      <span className={styles.hue} style={{ background: sectorColour(code) }} />
      <Link to="/sectors/$sector" params={{ sector: code }} search={(before) => ({ ...keepFilters(before), sector: undefined })} className={styles.name ?? ''}>{text}</Link>
      <button type="button" className={styles.narrow} aria-pressed={isAlone} aria-label={told} title={told} onClick={() => change({ sector: isAlone ? [] : [code] })}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 2h10L7.2 6.6V10L4.8 11V6.6Z" /></svg>
      </button>
    </span>
  );
};
