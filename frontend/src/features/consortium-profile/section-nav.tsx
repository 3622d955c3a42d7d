import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/language';
import styles from './section-nav.module.css';

export const sections = ['flags', 'obstacles', 'contributions', 'distances', 'place', 'steadiness', 'change', 'dimensions', 'progress', 'checks', 'years', 'indicators', 'funds', 'gantt', 'projects', 'outcomes', 'members'] as const;
export type Section = (typeof sections)[number];

/** Leads to the parts of the page. */
export const SectionNav = ({ shown }: { shown: readonly Section[] }) => {
  const { consortium: words, profile, scoreWhy } = useMessages();
  const parts: Record<Section, { readonly title: string }> = { ...words, ...profile, ...scoreWhy };
  return (
    <nav className={styles.nav} aria-label={words.sections}>
      {shown.map((section) => <Link key={section} to="." hash={section} search={(before) => before} resetScroll={false} className={styles.item ?? ''} activeOptions={{ includeHash: true }}>{parts[section].title}</Link>)}
    </nav>
  );
};
