import type { Run } from '@monitor/store';

interface Asker {
  readonly requestedBy: string;
  readonly trigger: 'page' | 'command';
}

/** Who starts loads, judgings and rebuildings and gets their run at once; the work goes on behind. All throw ProblemError `run_in_progress`. */
export interface Loader {
  /** Of the exchange folder when no source is named. @throws ProblemError `not_found`, `bad_request` for a source that cannot be used */
  load(order: Asker & { folder?: string | undefined; source?: string | undefined }): Promise<Run>;
  /** Reads the archived files of a source again. */
  replay(order: Asker & { source: string }): Promise<Run>;
  evaluate(order: Asker & { year?: number | undefined }): Promise<Run>;
  rebuild(order: Asker & { check: boolean }): Promise<Run>;
}
