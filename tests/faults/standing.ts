import type { ControlTotals, Run } from '@monitor/store';
import { entry, runNode } from './process.js';

/** What `look-at-store.mjs` found in a data folder. */
export interface Standing {
  readonly edition: string | null;
  readonly totals: ControlTotals | null;
  readonly verdictHash: string | null;
  readonly repeated: readonly string[];
  /** Contents of its manifest that the archive does not give back. */
  readonly missing: readonly string[];
  readonly madeBy: Run | null;
  readonly drafts: readonly string[];
  readonly strangers: readonly string[];
  readonly running: readonly number[];
  /** Runs that somebody else had to end, since their process was gone. */
  readonly interrupted: readonly number[];
  readonly detachedParts: number;
  /** Entries of an unbroken chain, or what is wrong with it. */
  readonly audit: number | string;
  readonly leftovers: readonly string[];
  /** How the load that was asked for ended. */
  readonly state?: 'published' | 'unchanged';
}

export interface Figures {
  readonly totals: ControlTotals | null;
  readonly verdictHash: string | null;
  /** Rows that the run took which made the edition. */
  readonly rows: number | null;
}

export const figuresOf = ({ totals, verdictHash, madeBy }: Standing): Figures => ({ totals, verdictHash, rows: madeBy?.rowsAccepted ?? null });

const look = async (...args: readonly string[]): Promise<Standing[]> => {
  const { code, out, err } = await runNode([entry('tests/faults/look-at-store.mjs'), ...args]);
  if (code !== 0) throw new Error(`The store could not be looked at (${code}):\n${out}${err}`);
  return out.trim().split('\n').map((line): Standing => JSON.parse(line));
};

const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('Nothing was told');
  return first;
};

/** In a process of its own, without putting anything in order. */
export const asItIs = async (dataDir: string): Promise<Standing> => only(await look(dataDir, '--as-it-is'));

/** In a process of its own, as after a restart. */
export const afterRestart = async (dataDir: string): Promise<Standing> => only(await look(dataDir, '--recover'));

/** As after a restart, and again after the folder was loaded. */
export const afterRestartAndLoad = async (dataDir: string, folder: string): Promise<{ restarted: Standing; loaded: Standing }> => {
  const [restarted, loaded] = await look(dataDir, '--recover', folder);
  return { restarted: only([restarted].flatMap((each) => each ?? [])), loaded: only([loaded].flatMap((each) => each ?? [])) };
};

const none = (what: string, found: readonly unknown[]): string[] => (found.length === 0 ? [] : [`${what}: ${found.join(', ')}`]);

const isSame = (found: ControlTotals[string] | undefined, expected: ControlTotals[string] | undefined): boolean =>
  found?.rows === expected?.rows && Object.keys({ ...found?.sums, ...expected?.sums }).every((column) => found?.sums[column] === expected?.sums[column]);

const differences = (found: ControlTotals | null, expected: ControlTotals | null): string[] =>
  Object.keys({ ...expected, ...found }).filter((table) => !isSame(found?.[table], expected?.[table]));

/** Everything that must not be, in a store that should show exactly these figures. */
export const complaintsAbout = (standing: Standing, expected: Figures): string[] => [
  ...none('totals differ', differences(standing.totals, expected.totals)),
  ...(standing.verdictHash === expected.verdictHash ? [] : ['verdicts differ']),
  ...(figuresOf(standing).rows === expected.rows ? [] : [`rows told by the run: ${standing.madeBy?.rowsAccepted ?? 'none'}`]),
  ...none('repeated keys', standing.repeated),
  ...none('missing in the archive', standing.missing),
  ...none('drafts left', standing.drafts),
  ...none('unknown editions', standing.strangers),
  ...none('runs left running', standing.running),
  ...(standing.detachedParts === 0 ? [] : [`detached parts: ${standing.detachedParts}`]),
  ...(typeof standing.audit === 'string' ? [`audit: ${standing.audit}`] : []),
  ...none('files left', standing.leftovers),
  ...(standing.madeBy === null || standing.madeBy.state === 'published' ? [] : [`the published edition's run is told as ${standing.madeBy.state}`]),
];
