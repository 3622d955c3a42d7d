import { organisations } from './organisations.js';
import type { Departures } from './plan.js';
import type { ConsortiumEvent } from './world.js';

const WAN = 1_000_000;

/** Enterprises outside every ordinary roster: leads of consortia that lost their title before. */
export const barredNumbers = { ofRevoked: 0, early: 1, late: 2 } as const;

/** Enterprises beyond every ordinary roster: heir of the unit barred late, barred and released early, and barred while a member. */
export const successor = 440;
const released = 441;
const barredInside = 442;
/** Belongs to no consortium. */
const stranger = 443;
/** How many enterprises the city knows. */
export const ENTERPRISES = 445;

/** The first enterprise number that ordinary rosters may use. */
export const ORDINARY_FROM = 3;

/** Where single consortia of the city depart from the ordinary. */
export const cityDepartures: ReadonlyMap<number, Departures> = new Map<number, Departures>([
  [1, { cityGrant: { allocated: [1000 * WAN], refunded: 0 }, evidenceShare: 0.98 }],
  [2, { cityGrant: { allocated: [600 * WAN, 500 * WAN], refunded: 100 * WAN }, evidenceShare: 0.98 }],
  [4, { evidenceShare: 0.8 }],
  [8, { twinOf: 'LHT-007' }],
  [10, { guest: { enterprise: released, tier: 'core', joined: '2025-03-05' } }],
  [12, { silent: true }],
  [13, { overstated: { year: 2025, times: 1.12 } }],
  [14, { guest: { enterprise: successor, tier: 'core', joined: '2025-04-08' } }],
  [15, { unsigned: 1 }],
  [16, { sameTasks: true }],
  [17, { unauthorised: 2 }],
  [18, { steady: true }],
  [19, { steady: true }],
  [20, { steady: true, ownTransfer: 2025 }],
  [22, { withoutItems: { year: 2024, items: ['R4'] }, paidTo: { year: 2024, enterprise: stranger } }],
  [23, { cityGrant: { allocated: [1000 * WAN + 1], refunded: 0, isUnplanned: true } }],
  [25, { governmentProjectsEnd: 2024 }],
  [26, { governmentProjectsEnd: 2024 }],
  [28, { withoutAnalysis: 2025, leadIdle: true }],
  [29, { guest: { enterprise: barredInside, tier: 'core', joined: '2023-02-01' } }],
  [30, { leadSeat: 'operates inside', onFirstAgreement: true }],
  [31, { withoutItems: { year: 2023, items: ['R4', 'R6'] } }],
  [32, { guest: { enterprise: barredNumbers.ofRevoked, tier: 'core', joined: '2024-09-10' } }],
  [33, { garbledTasks: 2025, guest: { enterprise: barredNumbers.late, tier: 'general', joined: '2024-03-18' } }],
  [34, { paidTo: { year: 2023, enterprise: barredNumbers.early }, guest: { enterprise: barredNumbers.early, tier: 'core', joined: '2024-03-18' } }],
  [35, { silentFrom: 2025, guest: { enterprise: barredNumbers.late, tier: 'lead', joined: '2024-02-08' } }],
  [36, { withoutTasks: 2024 }],
  [38, { leadSeat: 'outside' }],
  [39, { lateSpending: true }],
  [41, { guest: { enterprise: barredNumbers.ofRevoked, tier: 'lead', joined: '2020-12-03' } }],
  [42, { withoutAnalysis: 2025 }],
]);

export interface Ban {
  readonly uscc: string;
  readonly decided: string;
  readonly caseNumber: string;
  readonly lifted?: string;
}

/** Leads whose consortia lost their title: barred for three years from the day of the decision. */
export const cityBans: readonly Ban[] = [
  { uscc: organisations.enterprise(barredNumbers.ofRevoked).uscc, decided: '2024-05-20', caseNumber: '长科撤字〔2024〕1号' },
  { uscc: organisations.enterprise(barredNumbers.early).uscc, decided: '2021-02-01', caseNumber: '长科撤字〔2021〕1号' },
  { uscc: organisations.enterprise(barredNumbers.late).uscc, decided: '2023-06-01', caseNumber: '长科撤字〔2023〕2号' },
  { uscc: organisations.enterprise(released).uscc, decided: '2023-10-09', caseNumber: '长科撤字〔2023〕3号', lifted: '2024-11-15' },
  { uscc: organisations.enterprise(barredInside).uscc, decided: '2025-02-14', caseNumber: '长科撤字〔2025〕1号' },
];

const event = (kind: ConsortiumEvent['kind'], happened: string, rest: Partial<ConsortiumEvent> = {}): ConsortiumEvent => ({
  kind, happened, deadline: null, uscc: null, clause: null, detail: null, ...rest,
});

/** What happened to single consortia of the city. */
export const cityEvents: ReadonlyMap<number, readonly ConsortiumEvent[]> = new Map<number, readonly ConsortiumEvent[]>([
  [24, [event('dissolution_requested', '2025-10-15', { detail: '牵头单位业务收缩' })]],
  [25, [event('dissolution_requested', '2025-12-30', { detail: '建设目标已完成' }), event('national_award', '2025-11-03', { detail: '国家科技进步奖二等奖' }), event('first_set', '2024-12-30', { detail: '首台（套）重大技术装备认定' })]],
  [26, [event('dissolution_requested', '2025-11-10', { detail: '仅余企业横向项目' }), event('falsified_data', '2025-12-02', { clause: '第十二条', detail: '重复申报同一技术合同' })]],
  [29, [event('breach', '2025-08-12', { clause: '第九条 知识产权归属', detail: '成员未按协议移交数据' })]],
  [30, [event('breach', '2025-05-06', { clause: '第六条 经费投入', detail: '自筹经费未按期到位' }), event('breach_resolved', '2025-11-20', { detail: '已补足' })]],
  [36, [event('rectification_ordered', '2024-07-08', { deadline: '2025-07-08', detail: '连续两年成效较差' })]],
  [37, [
    event('rectification_ordered', '2024-08-01', { deadline: '2025-08-01', detail: '2023年度不合格' }),
    event('rectification_reported', '2025-06-18', {}), event('rectification_passed', '2025-07-22', {}),
  ]],
  [38, [event('rectification_ordered', '2026-07-20', { deadline: '2026-10-20', detail: '2025年度不合格' })]],
  [41, [event('rectification_ordered', '2022-08-15', { deadline: '2023-08-15' }), event('revoked', '2024-05-20', { detail: '整改不到位' })]],
]);

/** Names that Art. 9 does not allow. */
export const cityNames: ReadonlyMap<number, string> = new Map([[21, '长春市电驱动总成创新联盟'], [22, '长春智能农机创新联合体']]);

/** Status other than running, and since when. */
export const cityStatuses: ReadonlyMap<number, { status: 'rectifying' | 'revoked'; since: string }> = new Map([
  [36, { status: 'rectifying', since: '2024-07-08' }],
  [41, { status: 'revoked', since: '2024-05-20' }],
]);

/** Totals of earlier years that the trend does not give. */
export const cityTargets: ReadonlyMap<string, number> = new Map([['15/2024', 63.2418], ['16/2024', 71.3307], ['17/2022', 79.4416], ['17/2023', 81.9305], ['17/2024', 84.1129], ['37/2023', 57.4405], ['5/2024', 84.2]]);

/** Days on which reports came late; `null` never. */
export const citySubmissions: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['27/2025', '2026-04-15'], ['5/2024', '2025-04-09'], ['22/2023', '2024-04-22'], ['9/2022', '2023-04-03'], ['24/2025', null], ['28/2025', null], ['35/2025', null], ['38/2024', '2025-05-19'], ['41/2023', null],
]);
