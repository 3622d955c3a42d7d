import { lazyRouteComponent } from '@tanstack/react-router';

/** Every page is a chunk of its own. */
export const SignInPage = lazyRouteComponent(() => import('../features/sign-in/sign-in.page'), 'SignInPage');
export const CockpitPage = lazyRouteComponent(() => import('../features/cockpit/cockpit.page'), 'CockpitPage');
export const RankingPage = lazyRouteComponent(() => import('../features/ranking/ranking.page'), 'RankingPage');
export const ProfilePage = lazyRouteComponent(() => import('../features/consortium-profile/consortium-profile.page'), 'ConsortiumProfilePage');
export const FlagExplanationPage = lazyRouteComponent(() => import('../features/flag-explanation/flag-explanation.page'), 'FlagExplanationPage');
export const SectorsPage = lazyRouteComponent(() => import('../features/sector/sectors.page'), 'SectorsPage');
export const SectorPage = lazyRouteComponent(() => import('../features/sector/sector.page'), 'SectorPage');
export const FundsPage = lazyRouteComponent(() => import('../features/funds/funds.page'), 'FundsPage');
export const OutcomesPage = lazyRouteComponent(() => import('../features/outcomes/outcomes.page'), 'OutcomesPage');
export const MemberPage = lazyRouteComponent(() => import('../features/member/member.page'), 'MemberPage');
export const ProjectPage = lazyRouteComponent(() => import('../features/project/project.page'), 'ProjectPage');
export const TrialReviewPage = lazyRouteComponent(() => import('../features/trial-review/trial-review.page'), 'TrialReviewPage');
export const ScreenPage = lazyRouteComponent(() => import('../features/screen/screen.page'), 'ScreenPage');
export const WarningsPage = lazyRouteComponent(() => import('../features/warnings/warnings.page'), 'WarningsPage');
export const DataPage = lazyRouteComponent(() => import('../features/data-quality/data-quality.page'), 'DataQualityPage');
export const RulesPage = lazyRouteComponent(() => import('../features/rules/rules.page'), 'RulesPage');
export const WhatIfPage = lazyRouteComponent(() => import('../features/what-if/what-if.page'), 'WhatIfPage');
export const SourcesPage = lazyRouteComponent(() => import('../features/sources/sources.page'), 'SourcesPage');
export const ImportPage = lazyRouteComponent(() => import('../features/import-wizard/import.page'), 'ImportPage');
export const AnnualReportsPage = lazyRouteComponent(() => import('../features/annual-reports/annual-reports.page'), 'AnnualReportsPage');
export const QuarantinePage = lazyRouteComponent(() => import('../features/quarantine/quarantine.page'), 'QuarantinePage');
export const RecordsPage = lazyRouteComponent(() => import('../features/records/records.page'), 'RecordsPage');
