import { documentNames, type Jurisdiction, type PolicyBook } from '@monitor/domain';
import type { Clock, Edition, Run, RunTrigger, Store } from '@monitor/store';
import { codeVersion } from '../config.js';
import type { PhaseStep } from './phase-log.js';

/** What an edition is judged by. */
export interface Judging {
  readonly jurisdiction: Jurisdiction;
  /** Every year is judged by the documents that cover it. */
  readonly policies: PolicyBook;
}

/** Where a run is. */
export interface Progress extends PhaseStep {
  readonly runId: number;
  readonly zh: string;
}

export interface RunOrder extends Judging {
  readonly store: Store;
  readonly clock: Clock;
  readonly trigger: RunTrigger;
  /** The account or command that asked. */
  readonly requestedBy: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Sentences for people that are no progress: a disk that fills up. */
  readonly onWarning?: (sentence: string) => void;
}

export interface RunOutcome {
  readonly runId: number;
  readonly state: 'published' | 'unchanged';
  /** The edition that everybody sees after the run; `null` when there is none. */
  readonly edition: string | null;
  readonly filesSeen: number;
  readonly filesRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** What came of it beside the counts. */
  readonly note?: string;
}

/** A run under way: its row exists at once, its end comes by `finished`, which rejects when the run failed. */
export interface StartedRun {
  readonly run: Run;
  readonly finished: Promise<RunOutcome>;
}

/** The names under which an edition remembers what made it. */
export const judgingNames = ({ jurisdiction, policies }: Judging, version: string) => ({
  scheme: documentNames(policies.schemes),
  ruleSet: documentNames(policies.ruleSets),
  codeVersion: `${version}+${jurisdiction.id}.${jurisdiction.version}`,
});

/** False for an edition that another version of the program made: its tables and its verdicts may differ from what this one would make. */
export const isOfThisProgram = (judging: Judging, edition: Pick<Edition, 'codeVersion'>): boolean => judgingNames(judging, codeVersion).codeVersion === edition.codeVersion;
