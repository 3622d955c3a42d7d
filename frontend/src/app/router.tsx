import { currentSession } from '@monitor/domain';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseAnnualReportsAddress } from '../address/annual-reports-address';
import { parseAddress } from '../address/address';
import { parseFundsAddress } from '../address/funds-address';
import { parseImportAddress } from '../address/import-address';
import { parseOutcomeAddress } from '../address/outcome-address';
import { parseProfileAddress } from '../address/profile-address';
import { parseRankingAddress } from '../address/ranking-address';
import { parseQuarantineAddress } from '../address/quarantine-address';
import { parseRecordsAddress } from '../address/records-address';
import { parseRulesAddress } from '../address/rules-address';
import { parseScreenAddress } from '../address/screen-address';
import { parseSourcesAddress } from '../address/sources-address';
import { parseSearch, stringifySearch } from '../address/search-text';
import { parseReturn } from '../address/return-address';
import { parseTrialAddress } from '../address/trial-address';
import { parseWarningAddress } from '../address/warning-address';
import { parseWhatIfAddress } from '../address/what-if-address';
import { ApiError } from '../api/api-error';
import { endpointOptions } from '../api/use-endpoint';
import { AppShell } from './app-shell';
import {
  AnnualReportsPage, CockpitPage, DataPage, FlagExplanationPage, FundsPage, ImportPage, MemberPage, OutcomesPage, ProfilePage, ProjectPage,
  QuarantinePage, RankingPage, RecordsPage, RulesPage, ScreenPage, SectorPage, SectorsPage, SignInPage, SourcesPage, TrialReviewPage,
  WarningsPage, WhatIfPage,
} from './pages';
import { PageFailure, PageMissing } from './page-failure';
import { Root } from './root';

interface Context {
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: PageMissing });

const entrance = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage, validateSearch: parseReturn });

const behindTheDoor = {
  errorComponent: PageFailure,
  validateSearch: parseAddress,
  beforeLoad: async ({ context, location }: { context: Context; location: { href: string } }) => {
    try {
      await context.queryClient.ensureQueryData(endpointOptions(currentSession, {}));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_signed_in') redirect({ to: '/sign-in', search: { from: location.href }, throw: true });
      throw error;
    }
  },
};

const inside = createRoute({ ...behindTheDoor, getParentRoute: () => root, id: 'inside', component: AppShell });
// The wall has a frame of its own.
const screen = createRoute({ ...behindTheDoor, getParentRoute: () => root, path: '/screen', component: ScreenPage, validateSearch: (raw: Record<string, unknown>) => ({ ...parseAddress(raw), ...parseScreenAddress(raw) }) });

const cockpit = createRoute({ getParentRoute: () => inside, path: '/', component: CockpitPage });
const ranking = createRoute({ getParentRoute: () => inside, path: '/consortia', component: RankingPage, validateSearch: parseRankingAddress });
const profile = createRoute({ getParentRoute: () => inside, path: '/consortia/$consortium', component: ProfilePage, validateSearch: parseProfileAddress });
const flag = createRoute({ getParentRoute: () => inside, path: '/flags/$key', component: FlagExplanationPage });
const sectors = createRoute({ getParentRoute: () => inside, path: '/sectors', component: SectorsPage });
const sector = createRoute({ getParentRoute: () => inside, path: '/sectors/$sector', component: SectorPage, validateSearch: parseFundsAddress });
const funds = createRoute({ getParentRoute: () => inside, path: '/funds', component: FundsPage, validateSearch: parseFundsAddress });
const outcomes = createRoute({ getParentRoute: () => inside, path: '/outcomes', component: OutcomesPage, validateSearch: parseOutcomeAddress });
const member = createRoute({ getParentRoute: () => inside, path: '/members/$uscc', component: MemberPage });
const project = createRoute({ getParentRoute: () => inside, path: '/projects/$project', component: ProjectPage });
const trial = createRoute({ getParentRoute: () => inside, path: '/trial', component: TrialReviewPage, validateSearch: parseTrialAddress });
const warnings = createRoute({ getParentRoute: () => inside, path: '/warnings', component: WarningsPage, validateSearch: parseWarningAddress });
const whatIf = createRoute({ getParentRoute: () => inside, path: '/what-if', component: WhatIfPage, validateSearch: parseWhatIfAddress });
const rules = createRoute({ getParentRoute: () => inside, path: '/rules', component: RulesPage, validateSearch: parseRulesAddress });
const data = createRoute({ getParentRoute: () => inside, path: '/data', component: DataPage });
const sources = createRoute({ getParentRoute: () => inside, path: '/sources', component: SourcesPage, validateSearch: parseSourcesAddress });
const importing = createRoute({ getParentRoute: () => inside, path: '/import', component: ImportPage, validateSearch: parseImportAddress });
const annualReports = createRoute({ getParentRoute: () => inside, path: '/annual-reports', component: AnnualReportsPage, validateSearch: parseAnnualReportsAddress });
const quarantine = createRoute({ getParentRoute: () => inside, path: '/quarantine', component: QuarantinePage, validateSearch: parseQuarantineAddress });
const records = createRoute({ getParentRoute: () => inside, path: '/records', component: RecordsPage, validateSearch: parseRecordsAddress });

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      entrance, screen,
      inside.addChildren([cockpit, sectors, sector, funds, outcomes, ranking, profile, member, project, flag, warnings, trial, whatIf, rules, data, sources, importing, annualReports, quarantine, records]),
    ]),
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailure,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
