import { useState } from 'react';
import { useMessages } from '../../messages/language';
import { StatusMark } from '../../ui/status-mark';
import type { WarningGroup } from './group-warnings';
import { colourStatus, MonthNumbers } from './month-strip';
import { WarningUnit } from './warning-unit';
import styles from './warning-units.module.css';

const AT_ONCE = 60;

const Group = ({ group, pass }: { group: WarningGroup; pass: number }) => {
  const { warnings: words } = useMessages();
  const [shown, setShown] = useState(AT_ONCE);
  const { colour, units } = group;
  const rest = units.length - shown;
  return (
    <section className={styles.group} aria-label={words.groups[colour]}>
      <h3 className={styles.groupHead}>
        {colour === 'none' ? words.groups.none : <StatusMark status={colourStatus[colour]} word={words.groups[colour]} />}
        <span className={styles.count}>{words.count(units.length)}</span>
      </h3>
      <ul>{units.slice(0, shown).map((each) => <WarningUnit key={each.unit.consortium} shown={each} pass={pass} />)}</ul>
      {rest > 0 && <button type="button" className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>{words.moreUnits(Math.min(rest, AT_ONCE), rest)}</button>}
    </section>
  );
};

/** Consortia by the gravity of what is open, under the numbers of the months. */
export const WarningGroups = ({ groups, pass }: { groups: readonly WarningGroup[]; pass: number }) => {
  const { warnings: words } = useMessages();
  return (
    <>
      <div className={`${styles.line} ${styles.heads}`} aria-hidden="true"><span>{words.heads.what}</span><MonthNumbers /><span>{words.forecastHead(String(pass))}</span></div>
      {groups.map((group) => <Group key={group.colour} group={group} pass={pass} />)}
    </>
  );
};
