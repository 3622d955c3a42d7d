import { useState } from 'react';
import { useMessages, useName } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import styles from './navigation.module.css';
import { Icon, PlaceLink } from './place-link';
import { placeGroups } from './places';
import type { Basis } from './use-basis';

const MENU = 'M3 5h14M3 10h14M3 15h14';

const Mark = () => (
  <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
    <path d="M8 22 16 8l8 14z" fill="none" stroke="currentColor" strokeWidth="2.2" />
    <g fill="currentColor"><circle cx="8" cy="22" r="3.6" /><circle cx="16" cy="8.6" r="3.6" /><circle cx="24" cy="22" r="3.6" /></g>
  </svg>
);

/** The places under the heads of their groups. */
export const Places = ({ leave }: { leave?: (() => void) | undefined }) => {
  const { shell } = useMessages();
  return placeGroups.map(({ name, places }) => (
    <div key={name} className={styles.group}>
      <p className={styles.head} id={`places-${name}`}>{shell.groups[name]}</p>
      <ul aria-labelledby={`places-${name}`}>{places.map((place) => <li key={place.to}><PlaceLink place={place} leave={leave} /></li>)}</ul>
    </div>
  ));
};

/** Where one can go. In a narrow window a rail of signs that opens to words. */
export const Navigation = ({ basis }: { basis: Basis | undefined }) => {
  const { shell } = useMessages();
  const name = useName();
  const scheme = usePolicyIfAny()?.scheme;
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={styles.navigation} aria-label={shell.navigation} data-open={isOpen} onKeyDown={(event) => { if (event.key === 'Escape') setOpen(false); }}>
      <div className={styles.brand}><Mark /><p className={styles.word}><span>{shell.city}</span>{shell.product}</p></div>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-label={isOpen ? shell.foldMenu : shell.openMenu} onClick={() => setOpen(!isOpen)}><Icon path={MENU} /></button>
      <Places leave={() => setOpen(false)} />
      {scheme !== undefined && <p className={styles.scheme} title={name(scheme.note)}>{shell.scheme(name(scheme), scheme.version)}{basis !== undefined && <><br />{shell.ruleSet(basis.ruleSet)}</>}</p>}
    </nav>
  );
};
