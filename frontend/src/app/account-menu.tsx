import { Popover } from '@mantine/core';
import { currentSession } from '@monitor/domain';
import { lazy, Suspense, useState } from 'react';
import { useEndpoint } from '../api/use-endpoint';
import { useMessages } from '../messages/language';
import menu from './account-menu.module.css';
import styles from './app-shell.module.css';

const AnnotationsDialog = lazy(async () => ({ default: (await import('../ui/annotations-dialog')).AnnotationsDialog }));
const AccountChoices = lazy(async () => ({ default: (await import('./account-choices')).AccountChoices }));

/** Who is signed in; behind it appearance, language, and the way out. */
export const AccountMenu = () => {
  const { shell } = useMessages();
  const session = useEndpoint(currentSession, {}).data;
  const [isOpen, setOpen] = useState(false);
  const [hasEvents, showEvents] = useState(false);
  const showTheEvents = () => {
    setOpen(false);
    showEvents(true);
  };
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={224} shadow="none" radius={3} returnFocus withRoles={false}>
        <Popover.Target>
          <button type="button" className={styles.account} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} aria-label={session === undefined ? shell.account : `${shell.account} ${session.displayName}`}>{session?.displayName ?? shell.account}<span aria-hidden="true" className={styles.caret} /></button>
        </Popover.Target>
        <Popover.Dropdown className={menu.sheet ?? ''}><Suspense fallback={null}><AccountChoices session={session} showEvents={showTheEvents} close={() => setOpen(false)} /></Suspense></Popover.Dropdown>
      </Popover>
      {hasEvents && <Suspense fallback={null}><AnnotationsDialog close={() => showEvents(false)} /></Suspense>}
    </>
  );
};
