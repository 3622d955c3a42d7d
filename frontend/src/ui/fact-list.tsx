import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  readonly term: string;
  readonly text: ReactNode;
}

/** Terms with what they are, in a line that wraps. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => <dl className={styles.facts}>{facts.map(({ term, text }) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>;
