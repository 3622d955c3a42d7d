import { Outlet } from '@tanstack/react-router';
import { useMessages } from '../messages/language';
import { PolicyProvider, WithPolicy } from '../policy/use-policy';
import { EvidenceDrawer } from '../ui/evidence-drawer';
import { FilterBar } from '../ui/filter-bar';
import { FilterChips } from '../ui/filter-chips';
import { EditionNotice } from '../ui/notices';
import { SearchLauncher } from '../ui/search-launcher';
import { AccountMenu } from './account-menu';
import styles from './app-shell.module.css';
import { BasisBadge } from './basis-badge';
import { DroppedNotice } from './dropped-notice';
import { Navigation } from './navigation';
import { PhoneBar } from './phone-bar';
import { SavedViews } from './saved-views';
import { useBasis } from './use-basis';
import { YearMissing } from './year-missing';

/** The frame of every page behind the door: navigation, filters, what the figures rest on, account. */
export const AppShell = () => {
  const { shell } = useMessages();
  const { basis, missingYear } = useBasis();
  return (
    <PolicyProvider>
      <div className={styles.frame}>
        <a className={styles.skip} href="#content">{shell.skip}</a>
        <Navigation basis={basis} />
        <header className={styles.bar}>
          <FilterBar years={basis?.years ?? []} latest={basis?.year} />
          <div className={styles.end}>
            <SearchLauncher />
            <SavedViews />
            <BasisBadge basis={basis} />
            <AccountMenu />
          </div>
        </header>
        <div className={styles.page}>
          <DroppedNotice />
          <FilterChips />
          <main id="content" className={styles.content} tabIndex={-1}>
            {missingYear === null ? <WithPolicy waiting={null}><Outlet /></WithPolicy> : <YearMissing year={missingYear} />}
          </main>
        </div>
        <PhoneBar />
        <EvidenceDrawer />
        <EditionNotice />
      </div>
    </PolicyProvider>
  );
};
