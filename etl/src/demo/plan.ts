import type { ConsortiumEvent, ConsortiumRegister, ProjectLevel } from './world.js';

/** How one reported year of a consortium shall go. */
export interface YearPlan {
  readonly year: number;
  /** 0–1: how well it does; the solver moves it towards `target`. */
  readonly quality: number;
  /** The unadjusted total to be reached, or `null` to let it fall as it may. */
  readonly target: number | null;
  /** The day the report comes; `null` when it never does. */
  readonly submitted: string | null;
}

/** Departures from the ordinary, each the seed of a planted case. */
export interface Departures {
  /** City money of the first city project in 分, instead of what quality suggests. */
  readonly cityGrant?: CityGrant;
  /** Every government project ends in this year at the latest; later ones are enterprise projects. */
  readonly governmentProjectsEnd?: number;
  /** Evidence is attached to this share of the outcomes. */
  readonly evidenceShare?: number;
  /** In that year it declares this many times its recorded revenue. */
  readonly overstated?: { readonly year: number; readonly times: number };
  /** Report items left out, because their sheet bears another name. */
  readonly withoutItems?: { readonly year: number; readonly items: readonly string[] };
  /** Neither roster, project nor report was ever sent. */
  readonly silent?: boolean;
  /** Nothing is spent before July. */
  readonly lateSpending?: boolean;
  /** Nobody joins or leaves. */
  readonly steady?: boolean;
  /** So many of the members that came last never signed. */
  readonly unsigned?: number;
  /** For so many members an agent signed without an authorisation. */
  readonly unauthorised?: number;
  /** The lead is registered outside the city. */
  readonly leadSeat?: 'outside' | 'operates inside';
  /** The first fiscal allocation of that year goes to this enterprise instead of the project's lead. */
  readonly paidTo?: { readonly year: number; readonly enterprise: number };
  /** Members that came later signed the first agreement instead of the supplement. */
  readonly onFirstAgreement?: boolean;
  /** The lead takes part in no project. */
  readonly leadIdle?: boolean;
  /** From that year on nothing is recorded or reported. */
  readonly silentFrom?: number;
  /** Every project has the same task list. */
  readonly sameTasks?: boolean;
  /** The projects that begin in that year have no task list. */
  readonly withoutTasks?: number;
  /** The task lists of the projects that begin in that year cannot be read. */
  readonly garbledTasks?: number;
  /** In that year the lead transfers a result of its own. */
  readonly ownTransfer?: number;
  /** No industry analysis is made in that year. */
  readonly withoutAnalysis?: number;
  /** The same numbers as another consortium: it grows from that one's random stream. */
  readonly twinOf?: string;
  /** A unit of another consortium that joins this one. */
  readonly guest?: { readonly enterprise: number; readonly tier: 'lead' | 'core' | 'general'; readonly joined: string };
}

/** Departures from a running year in which all is done when it is due. */
export interface RunningDepartures {
  /** Spending stays this share of each budget behind elapsed time, from one month of the year to another; one project of the year ends in it. */
  readonly lag?: { readonly share: number; readonly from: number; readonly until: number };
  /** One milestone is planned for that day and reached on this one, or not yet. */
  readonly milestone?: { readonly planned: string; readonly actual: string | null };
  /** One task is due on that day and accepted on this one, or not yet. */
  readonly task?: { readonly due: string; readonly accepted: string | null };
  /** The last enterprise of the roster leaves. */
  readonly leaves?: { readonly on: string; readonly reason: string };
  /** An enterprise takes its place on this day. */
  readonly joins?: string;
}

export interface CityGrant {
  readonly allocated: readonly number[];
  readonly refunded: number;
  /** It was paid without ever being in the budget. */
  readonly isUnplanned?: boolean;
}

/** How much is recorded: the city is told in full, the large scales in fewer lines each. */
export interface Volume {
  readonly projectsAYear: number;
  readonly tasks: number;
  readonly milestones: number;
  /** Lines of spending per project, source and year. */
  readonly spending: number;
  /** Budget lines per project, source and year. */
  readonly planning: number;
  /** Outcomes are multiplied by this. */
  readonly outcomes: number;
}

export interface ConsortiumPlan {
  readonly register: ConsortiumRegister;
  readonly topic: string;
  /** 0–1: standing over the years; structure follows from it. */
  readonly strength: number;
  /** Members besides the lead. */
  readonly enterprises: number;
  readonly academics: number;
  readonly others: number;
  /** Numbers of the first enterprise and first academic it takes from the register. */
  readonly firstEnterprise: number;
  readonly firstAcademic: number;
  readonly years: readonly YearPlan[];
  readonly events: readonly ConsortiumEvent[];
  readonly volume: Volume;
  readonly levels: readonly ProjectLevel[];
  readonly departures: Departures;
  /** How the year after the last reported one departs; `null` when nothing is recorded of it. */
  readonly running: RunningDepartures | null;
}
