import { Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../messages/language';
import styles from './saved-views.module.css';

const SavedViewsList = lazy(async () => ({ default: (await import('./saved-views-list')).SavedViewsList }));

/** Views kept by name: open one, keep what is shown now, or let one go. */
export const SavedViews = () => {
  const { saved } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} shadow="none" radius={3} trapFocus returnFocus>
      <Popover.Target><button type="button" className={styles.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{saved.title}</button></Popover.Target>
      <Popover.Dropdown aria-label={saved.title}><Suspense fallback={null}><SavedViewsList leave={() => setOpen(false)} /></Suspense></Popover.Dropdown>
    </Popover>
  );
};
