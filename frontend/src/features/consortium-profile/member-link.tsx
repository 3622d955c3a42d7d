import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import styles from './members.module.css';

/** A unit by name; leads to its page across all consortia. */
export const MemberLink = ({ uscc, name }: { uscc: string; name: string }) => (
  <Link to="/members/$uscc" params={{ uscc }} search={keepFilters} preload={false} className={styles.link ?? ''} title={name}>{name}</Link>
);
