import { lazyRouteComponent } from '@tanstack/react-router';

/** Every page is a chunk of its own. */
export const CockpitPage = lazyRouteComponent(() => import('../features/cockpit/cockpit.page'), 'CockpitPage');
export const RankingPage = lazyRouteComponent(() => import('../features/ranking/ranking.page'), 'RankingPage');
export const ProfilePage = lazyRouteComponent(() => import('../features/consortium-profile/consortium-profile.page'), 'ConsortiumProfilePage');
export const FlagExplanationPage = lazyRouteComponent(() => import('../features/flag-explanation/flag-explanation.page'), 'FlagExplanationPage');
export const WarningsPage = lazyRouteComponent(() => import('../features/warnings/warnings.page'), 'WarningsPage');
export const DataPage = lazyRouteComponent(() => import('../features/data-quality/data-quality.page'), 'DataQualityPage');
export const RulesPage = lazyRouteComponent(() => import('../features/rules/rules.page'), 'RulesPage');
export const WhatIfPage = lazyRouteComponent(() => import('../features/what-if/what-if.page'), 'WhatIfPage');
