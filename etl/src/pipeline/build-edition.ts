import { type ControlTotals, type Edition, type Manifest, markPhase, type Store, type Writer } from '@monitor/store';
import { findAll } from '../check/find-all.js';
import { judgeEdition } from '../judge/judge-edition.js';
import { type VerdictHashes, verdictHashes } from '../judge/verdict-hash.js';
import { fillEvaluationYears, yearOf } from '../load/evaluation-years.js';
import { loadEdition, type LoadOutcome, type LoadStep } from '../load/load-edition.js';
import { tableTotals } from '../load/table-totals.js';
import { measureEdition } from '../measure/measure-edition.js';
import { dayMade } from '../warn/day-made.js';
import { warnEdition } from '../warn/warn-edition.js';
import { fillQuarantine, type QuarantineOrder } from '../quarantine/fill-quarantine.js';
import type { PhaseLog } from './phase-log.js';
import type { Judging } from './run-order.js';
import { withSpoolFolder } from './spool-folder.js';

export interface Build {
  /** Left out where nobody will look at what was refused. */
  readonly quarantine?: QuarantineOrder;
  readonly store: Pick<Store, 'archive' | 'folder'>;
  readonly judging: Judging;
  readonly writer: Writer;
  readonly edition: Pick<Edition, 'createdAt' | 'manifest'>;
  /** The manifest of the edition it was cloned from; `null` when it is empty. */
  readonly previous: Manifest | null;
  readonly phases: PhaseLog;
  readonly check: () => void;
}

export interface Verdicts extends VerdictHashes {
  readonly totals: ControlTotals;
}

/** Facts, then everything that follows from them, in an edition that nobody reads yet. */
export const buildEdition = async (build: Build): Promise<LoadOutcome & Verdicts> => {
  const loaded = await load(build);
  const { writer, judging, edition } = build;
  await fillEvaluationYears(writer, judging.policies, yearOf(edition.createdAt, judging.jurisdiction.timeZone));
  return { ...loaded, ...(await judge(build)) };
};

const load = ({ store, judging, writer, edition, previous, quarantine, phases, check }: Build): Promise<LoadOutcome> =>
  withSpoolFolder(store, async (spool) => {
    const { jurisdiction, policies } = judging;
    phases.enter('read');
    const beat = async ({ name, rows, share }: LoadStep): Promise<void> => {
      check();
      if (name === 'check') phases.enter('check');
      phases.count(rows, { share });
    };
    const loaded = await loadEdition({ writer, archive: store.archive, manifest: edition.manifest, previous, jurisdiction, policies, spool, beat });
    if (quarantine !== undefined) await fillQuarantine({ store, writer, manifest: edition.manifest, spool, bureau: jurisdiction.bureau.zh }, quarantine);
    return loaded;
  });

/** Measures and judges what the edition holds; only `years` when given. The running year is watched anew each time. */
export const judge = (build: Omit<Build, 'previous'>, years?: readonly number[]): Promise<Verdicts> =>
  withSpoolFolder(build.store, (spool) => judgeThrough(spool, build, years));

const judgeThrough = async (spool: string, { writer, judging, edition, phases, check }: Omit<Build, 'previous'>, years?: readonly number[]): Promise<Verdicts> => {
  const { policies, jurisdiction } = judging;
  const only = years === undefined ? {} : { years };
  check();
  phases.enter('measure');
  let measured = 0;
  await measureEdition(writer, { policies, ...only, onMeasure: () => phases.count((measured += 1)) });
  check();
  phases.enter('judge');
  let judged = 0;
  await judgeEdition(writer, { policies, spool, ...only, onYear: () => phases.count((judged += 1)) });
  await warnEdition(writer, { policies, spool, madeOn: dayMade(edition.createdAt, jurisdiction.timeZone) });
  await findAll(writer, dayMade(edition.createdAt, jurisdiction.timeZone));
  markPhase('judged');
  check();
  phases.enter('verify');
  const verdicts = { totals: await tableTotals(writer), ...(await verdictHashes(writer)) };
  markPhase('verified');
  return verdicts;
};
