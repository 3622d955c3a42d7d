import { useFilters } from '../address/use-filters';
import { useMessages, useName } from '../messages/language';
import { districtName, sectorName } from '../messages/names';
import { wordOf } from '../messages/word-of';
import styles from './filter-bar.module.css';

interface ChipProps {
  readonly name: string;
  readonly text: string;
  readonly clear: () => void;
}

const Chip = ({ name, text, clear }: ChipProps) => {
  const { frame } = useMessages();
  return <li><button type="button" className={styles.chosen} aria-label={frame.clearOne(`${name} ${text}`)} onClick={clear}>{text}<span aria-hidden="true" className={styles.cross}>×</span></button></li>;
};

/** What is chosen, each with a way to clear it. */
export const FilterChips = () => {
  const { frame, status } = useMessages();
  const name = useName();
  const { filters: { sector, district, status: states }, change, clear } = useFilters();
  if (sector.length + district.length + states.length === 0) return null;
  const without = (list: readonly string[], code: string) => list.filter((each) => each !== code);
  return (
    <section aria-label={frame.chosenFilters}>
      <ul className={styles.chips}>
        {sector.map((code) => <Chip key={code} name={frame.sector} text={name(sectorName(code))} clear={() => change({ sector: without(sector, code) })} />)}
        {district.map((code) => <Chip key={code} name={frame.district} text={name(districtName(code))} clear={() => change({ district: without(district, code) })} />)}
        {states.map((code) => <Chip key={code} name={frame.status} text={wordOf(status.consortium, code)} clear={() => change({ status: without(states, code) })} />)}
        <li><button type="button" className={styles.clear} onClick={clear}>{frame.clear}</button></li>
      </ul>
    </section>
  );
};
