import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { useMessages } from '../messages/language';
import styles from './navigation.module.css';
import type { Place } from './places';

export const Icon = ({ path }: { path: string }) => <svg viewBox="0 0 20 20" aria-hidden="true"><path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" /></svg>;

/** A place of the product; the filters come along. */
export const PlaceLink = ({ place, leave }: { place: Place; leave?: (() => void) | undefined }) => {
  const { shell } = useMessages();
  return (
    <Link to={place.to} search={keepFilters} activeOptions={{ exact: place.to === '/', includeSearch: false }} className={styles.place ?? ''} title={shell[place.name]} onClick={() => leave?.()}>
      <Icon path={place.icon} />
      <span className={styles.word}>{shell[place.name]}</span>
    </Link>
  );
};
