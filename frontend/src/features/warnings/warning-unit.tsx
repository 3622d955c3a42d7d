import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepFilters } from '../../address/address';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { sectorColour } from '../../theme/sector-colour';
import { StatusMark } from '../../ui/status-mark';
import { ForecastBar } from './forecast-bar';
import type { ShownUnit } from './group-warnings';
import { colourStatus, MonthStrip } from './month-strip';
import { WarningRecords } from './warning-records';
import type { WarningItem } from './warning-reply';
import styles from './warning-units.module.css';

const SHOWN_AT_FIRST = 3;

const Item = ({ item }: { item: WarningItem }) => {
  const { warnings: words } = useMessages();
  return (
    <li className={`${styles.line} ${styles.item}`}>
      <div className={styles.what}>
        <p className={styles.head}>
          {item.colour !== 'none' && <StatusMark status={colourStatus[item.colour]} word={words.kinds[item.kind]} />}
          <span className={styles.label}>{item.label}</span>
        </p>
        <p className={styles.note}>{item.note}</p>
      </div>
      <MonthStrip months={item.months} label={words.stripOf(item.label)} />
      <div className={styles.aside}>
        <p className={styles.since}>{words.since(item.since.slice(0, 7))}{item.due !== null && <> · {words.due(item.due)}</>}</p>
        <WarningRecords keys={item.evidence} />
      </div>
    </li>
  );
};

/** A consortium with its months, what is open and the forecast of its total. */
export const WarningUnit = ({ shown, pass }: { shown: ShownUnit; pass: number }) => {
  const { warnings: words } = useMessages();
  const name = useName();
  const [all, setAll] = useState(false);
  const { unit, months, items } = shown;
  const rest = items.length - SHOWN_AT_FIRST;
  return (
    <li className={styles.unit}>
      <div className={`${styles.line} ${styles.first}`}>
        <div className={styles.what}>
          <p className={styles.head}>
            <span className={styles.hue} style={{ background: sectorColour(unit.sector) }} aria-hidden="true" />
            <Link to="/consortia/$consortium" params={{ consortium: unit.consortium }} search={keepFilters} preload={false} className={styles.name ?? ''}>{unit.name}</Link>
          </p>
          <p className={styles.who}>{name(sectorName(unit.sector))}{unit.lead !== '' && <> · {unit.lead}</>}</p>
        </div>
        <MonthStrip months={months} label={words.stripOf(unit.name)} />
        <ForecastBar forecast={unit.forecast} pass={pass} />
      </div>
      {items.length > 0 && <ul>{(all ? items : items.slice(0, SHOWN_AT_FIRST)).map((item) => <Item key={`${item.kind} ${item.item}`} item={item} />)}</ul>}
      {rest > 0 && <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.fewer : words.more(rest)}</button>}
    </li>
  );
};
