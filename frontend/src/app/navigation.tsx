import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { type Messages } from '../messages/zh';
import { useMessages, useName } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import styles from './navigation.module.css';
import type { Basis } from './use-basis';

interface Place {
  readonly to: '/' | '/sectors' | '/funds' | '/outcomes' | '/trial' | '/consortia' | '/warnings' | '/what-if' | '/rules' | '/data';
  readonly name: keyof Pick<Messages['shell'], 'cockpit' | 'sectors' | 'funds' | 'outcomes' | 'trial' | 'ranking' | 'warnings' | 'whatIf' | 'rules' | 'data'>;
  readonly icon: string;
}

const places: readonly Place[] = [
  { to: '/', name: 'cockpit', icon: 'M2 13.5h16M4 13V9m4 4V5m4 8V7.5M16 13V3' },
  { to: '/sectors', name: 'sectors', icon: 'M3 3h6v6H3Zm8 0h6v6h-6ZM3 11h6v6H3Zm8 0h6v6h-6Z' },
  { to: '/funds', name: 'funds', icon: 'm4 3 6 7 6-7M10 10v7M5 11h10M5 14h10' },
  { to: '/outcomes', name: 'outcomes', icon: 'M3 17 8 9l4 4 5-9m0 0h-4m4 0v4' },
  { to: '/consortia', name: 'ranking', icon: 'M3 4.5h14M3 10h10M3 15.5h6' },
  { to: '/warnings', name: 'warnings', icon: 'M10 3 18 16.5H2L10 3Zm0 5v4m0 2v1' },
  { to: '/trial', name: 'trial', icon: 'M5 3h10v14l-5-3-5 3Z' },
  { to: '/what-if', name: 'whatIf', icon: 'M4 3v14M10 3v14M16 3v14M2 7h4m2 6h4m2-5h4' },
  { to: '/rules', name: 'rules', icon: 'M4 2.5h12v15H4ZM7 6.5h6M7 10h6M7 13.5h3' },
  { to: '/data', name: 'data', icon: 'M3.5 5c0-3 13-3 13 0v10c0 3-13 3-13 0V5Zm0 0c0 3 13 3 13 0m-13 5c0 3 13 3 13 0' },
];

const Mark = () => (
  <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
    <path d="M8 22 16 8l8 14z" fill="none" stroke="currentColor" strokeWidth="2.2" />
    <g fill="currentColor"><circle cx="8" cy="22" r="3.6" /><circle cx="16" cy="8.6" r="3.6" /><circle cx="24" cy="22" r="3.6" /></g>
  </svg>
);

export const Navigation = ({ basis }: { basis: Basis | undefined }) => {
  const { shell } = useMessages();
  const name = useName();
  const scheme = usePolicyIfAny()?.scheme;
  return (
    <nav className={styles.navigation} aria-label={shell.navigation}>
      <div className={styles.brand}><Mark /><p><span>{shell.city}</span>{shell.product}</p></div>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} search={keepFilters} activeOptions={{ exact: place.to === '/', includeSearch: false }} className={styles.place ?? ''}>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d={place.icon} fill="none" stroke="currentColor" strokeWidth="1.6" /></svg>
              {shell[place.name]}
            </Link>
          </li>
        ))}
      </ul>
      {scheme !== undefined && <p className={styles.scheme} title={name(scheme.note)}>{shell.scheme(name(scheme), scheme.version)}{basis !== undefined && <><br />{shell.ruleSet(basis.ruleSet)}</>}</p>}
    </nav>
  );
};
