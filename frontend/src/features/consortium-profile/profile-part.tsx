import type { ReactNode } from 'react';
import styles from './profile.module.css';
import type { Section } from './section-nav';

/** A part of the page that an address can lead to. */
export const Part = ({ id, children }: { id: Section; children: ReactNode }) => <div id={id} className={styles.part}>{children}</div>;
