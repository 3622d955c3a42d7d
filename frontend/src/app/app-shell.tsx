import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useFilters } from '../address/use-filters';
import { ApiError, keepsPicture } from '../api/api-error';
import { useMessages } from '../messages/language';
import { PolicyProvider, usePolicyError, WithPolicy } from '../policy/use-policy';
import { EvidenceDrawer } from '../ui/evidence-drawer';
import { FilterBar } from '../ui/filter-bar';
import { FilterChips } from '../ui/filter-chips';
import { EditionNotice } from '../ui/notices';
import { Failure } from '../ui/panel';
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
import { YearNeeded } from './year-needed';

/** Pages about what was brought and written down, which no judgement is needed for. */
const yearless: ReadonlySet<string> = new Set(['/data', '/sources', '/import', '/annual-reports', '/quarantine', '/records', '/rules']);

/** The page of the address; where nobody has judged its year, the years that were; and while the server cannot be asked for it, that. */
const Page = () => {
  const { filters: { year } } = useFilters();
  const queryClient = useQueryClient();
  const error = usePolicyError();
  const pathname = useLocation({ select: (location) => location.pathname });
  if (error !== null && keepsPicture(error)) return <Failure error={error} retry={() => queryClient.invalidateQueries()} />;
  const isMissing = error instanceof ApiError && error.code === 'not_found';
  if (error instanceof ApiError && error.code === 'no_data' && !yearless.has(pathname)) return <YearNeeded />;
  return isMissing && year !== undefined ? <YearMissing year={year} /> : <Outlet />;
};

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
            <div className={styles.launch}><SearchLauncher /></div>
            <SavedViews />
            <BasisBadge basis={basis} />
            <AccountMenu />
          </div>
        </header>
        <div className={styles.page}>
          <DroppedNotice />
          <FilterChips />
          <main id="content" className={styles.content} tabIndex={-1}>
            <WithPolicy waiting={null}><Page /></WithPolicy>
          </main>
        </div>
        <PhoneBar />
        <EvidenceDrawer />
        <EditionNotice />
      </div>
    </PolicyProvider>
  );
};
