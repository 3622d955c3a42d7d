import type { EventKind } from '@monitor/domain';

import type { Papers } from './paper-world.js';

/** What the demo knows before it writes: amounts are whole 分, dates `YYYY-MM-DD`. Codes are those of the domain's records. */
export type OrganisationKind = 'enterprise' | 'university' | 'institute' | 'hospital' | 'association' | 'other';

export interface Organisation {
  readonly uscc: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** A district's code, or '' for one outside the city. */
  readonly district: string;
  /** A district's code where it mainly operates, when that is recorded. */
  readonly principalPlace?: string;
}

export interface Member {
  readonly organisation: Organisation;
  readonly tier: 'lead' | 'core' | 'general';
  readonly joined: string;
  readonly left: string | null;
  readonly exitReason: string | null;
  /** Never signed when `null`. */
  readonly signed: string | null;
  /** An agent signed and brought no authorisation. */
  readonly isUnauthorised?: boolean;
  /** The paper it signed, when not that of the month in which it joined. */
  readonly paper?: string;
}

export interface Platform {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: 'national' | 'provincial' | 'city';
  readonly operators: readonly string[];
  readonly since: string;
  readonly until: string | null;
}

export interface ConsortiumEvent {
  readonly kind: EventKind;
  readonly happened: string;
  readonly deadline: string | null;
  readonly uscc: string | null;
  readonly clause: string | null;
  readonly detail: string | null;
}

export interface Task {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly targetName: string;
  readonly targetUnit: string;
  readonly direction: 'max' | 'min';
  readonly target: number;
  readonly due: string;
  actual: string | null;
  accepted: string | null;
}

export interface Milestone {
  readonly code: string;
  readonly title: string;
  readonly planned: string;
  actual: string | null;
}

export type ProjectLevel = 'national' | 'provincial' | 'city' | 'district' | 'enterprise';

export interface Project {
  readonly code: string;
  readonly name: string;
  readonly level: ProjectLevel;
  readonly lead: string;
  readonly started: string;
  readonly plannedEnd: string;
  readonly units: readonly Organisation[];
  readonly tasks: readonly Task[];
  readonly milestones: readonly Milestone[];
  /** Its only task is sent in a form that cannot be read. */
  readonly hasGarbledTask?: boolean;
  readonly trlStart: number;
  trlEnd: number | null;
  status: 'approved' | 'running' | 'extended' | 'awaiting_acceptance' | 'accepted' | 'terminated' | 'withdrawn';
  statusSince: string;
  /** 分; the sum of what was planned for it. */
  budget: number;
}

export interface FundEntry {
  readonly entry: string;
  readonly project: string;
  readonly uscc: string;
  readonly source: string;
  readonly category: string;
  readonly kind: 'planned' | 'allocated' | 'spent' | 'refunded';
  readonly booked: string;
  readonly amount: number;
}

export interface Outcome {
  readonly code: string;
  readonly project: string | null;
  readonly kind: 'patent' | 'software' | 'standard' | 'contract' | 'transfer' | 'revenue' | 'scenario' | 'analysis';
  readonly title: string;
  readonly achieved: string;
  readonly level: string | null;
  readonly amount: number | null;
  readonly owners: readonly string[];
  readonly origin: string | null;
  readonly registration: string | null;
  readonly evidence: string | null;
}

/** What a consortium declares for a year; item codes as in the scheme, values as decimal text. */
export interface AnnualReport {
  readonly year: number;
  readonly submitted: string;
  readonly signedBy: string;
  readonly items: ReadonlyMap<string, string>;
}

/** The records that one year of a consortium brought. */
export interface ConsortiumYear {
  readonly year: number;
  readonly funds: readonly FundEntry[];
  readonly outcomes: readonly Outcome[];
  readonly report: AnnualReport | null;
}

export interface ConsortiumRegister {
  readonly code: string;
  readonly name: string;
  /** A sector's code. */
  readonly sector: string;
  readonly secondary: readonly string[];
  readonly district: string;
  readonly route: 'review' | 'direct';
  readonly approval: string | null;
  readonly recognised: string;
  readonly status: 'active' | 'rectifying' | 'revoked' | 'dissolved';
  readonly statusSince: string;
}

export interface ConsortiumWorld {
  readonly register: ConsortiumRegister;
  readonly members: readonly Member[];
  readonly platforms: readonly Platform[];
  readonly events: readonly ConsortiumEvent[];
  readonly projects: Project[];
  readonly years: ConsortiumYear[];
  readonly papers: Papers;
}
