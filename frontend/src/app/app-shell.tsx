import { Outlet } from '@tanstack/react-router';
import { useMessages } from '../messages/language';
import { EvidenceDrawer } from '../ui/evidence-drawer';
import { AccountMenu } from './account-menu';
import styles from './app-shell.module.css';
import { BasisBadge } from './basis-badge';
import { FilterBar } from '../ui/filter-bar';
import { SearchLauncher } from '../ui/search-launcher';
import { PolicyProvider, WithPolicy } from '../policy/use-policy';
import { Navigation } from './navigation';
import { useBasis } from './use-basis';

/** The frame of every page behind the door: navigation, filters, what the figures rest on, account. */
export const AppShell = () => {
  const { shell } = useMessages();
  const basis = useBasis();
  return (
    <PolicyProvider>
      <div className={styles.frame}>
        <a className={styles.skip} href="#content">{shell.skip}</a>
        <Navigation basis={basis} />
        <header className={styles.bar}>
          <FilterBar years={basis?.years ?? []} latest={basis?.year} />
          <div className={styles.end}>
            <BasisBadge basis={basis} />
            <SearchLauncher />
            <AccountMenu />
          </div>
        </header>
        <main id="content" className={styles.content} tabIndex={-1}><WithPolicy waiting={null}><Outlet /></WithPolicy></main>
        <EvidenceDrawer />
      </div>
    </PolicyProvider>
  );
};
