import {
  currentJudging, folderSource, type Judging, ownSources, PipelineError, type PipelineErrorCode, progressPrinter, RunInProgress, type RunOrder, type Source, type SourceBook,
  startPipeline, startRebuild, startReevaluation, type StartedRun,
} from '@monitor/etl';
import type { Clock, Run, Store } from '@monitor/store';
import type { Loader } from './runs/loader.js';
import { ProblemError } from './server/problem-error.js';

/** What loading needs, in the server and at its start; its policies are those of the program, to begin with. */
export interface LoadingParts extends Judging {
  readonly store: Store;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

export type Order = Omit<RunOrder, 'trigger' | 'requestedBy'>;

export const orderOf = async ({ store, clock, say, ...builtIn }: LoadingParts): Promise<Order> => ({
  ...(await currentJudging(store.ledger, builtIn)), store, clock, onProgress: progressPrinter(say), onWarning: say,
});

export interface OpenLoader extends Loader {
  /** Stops what it started and waits for its end. */
  close(): Promise<void>;
}

const codes: Partial<Record<PipelineErrorCode, ProblemError['code']>> = { 'run-in-progress': 'run_in_progress', 'source-unknown': 'not_found', 'source-unusable': 'bad_request', 'nothing-published': 'no_data', 'disk-full': 'unavailable' };

const asProblem = (error: unknown): never => {
  const code = error instanceof PipelineError ? codes[error.code] : undefined;
  if (error instanceof PipelineError && code !== undefined) throw new ProblemError(code, error.message);
  if (error instanceof RunInProgress) throw new ProblemError('run_in_progress', error.message);
  throw error;
};

/** The sources as they are set up, with the exchange folder that was found at the start. */
export const sourcesAt = ({ store, dataDir }: LoadingParts, folder: string): SourceBook => ownSources({ dataDir, ledger: store.ledger, folder });

/** Loads, judgings and rebuildings for the page and for commands: the run is told at once, the work goes on behind. */
export const etlLoader = (parts: LoadingParts & { readonly source: string }): OpenLoader => {
  const stop = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const book = sourcesAt(parts, parts.source);
  const begun = async (starting: Promise<StartedRun>): Promise<Run> => {
    const { run, finished } = await starting;
    const end = finished.catch(() => undefined).finally(() => underWay.delete(end));
    underWay.add(end);
    return run;
  };
  const asked = async <W>(who: W): Promise<Order & W> => ({ ...(await orderOf(parts)), signal: stop.signal, ...who });
  const named = (source: string | undefined, folder: string | undefined): Promise<Source> | Source => (source === undefined || source === 'folder' ? folderSource(folder ?? parts.source) : book.source(source));
  const begin = (start: () => Promise<StartedRun>): Promise<Run> => begun(start()).catch(asProblem);
  return {
    load: ({ folder, source, ...who }) => begin(async () => startPipeline({ ...(await asked(who)), source: await named(source, folder) })),
    replay: ({ source, ...who }) => begin(async () => startPipeline({ ...(await asked(who)), source: await named(source, undefined), replay: true })),
    evaluate: ({ year, ...who }) => begin(async () => startReevaluation({ ...(await asked(who)), ...(year === undefined ? {} : { years: [year] }) })),
    rebuild: ({ check, ...who }) => begin(async () => startRebuild({ ...(await asked(who)), check })),
    close: async () => {
      stop.abort();
      await Promise.all(underWay);
    },
  };
};
