export type PipelineErrorCode =
  | 'source-unusable' | 'source-unknown' | 'run-in-progress' | 'totals-differ' | 'cancelled' | 'taken-over' | 'nothing-published' | 'year-unknown' | 'rebuild-differs'
  | 'verdicts-differ' | 'other-jurisdiction' | 'jurisdiction-unusable' | 'policy-unusable' | 'disk-full';

/** A failure that the pipeline foresees. The message is Chinese and says what to do next. */
export class PipelineError extends Error {
  constructor(
    readonly code: PipelineErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'PipelineError';
  }
}

/** Somebody does the same already; `runId` is theirs. */
export class RunInProgress extends PipelineError {
  constructor(readonly runId: number | null) {
    super('run-in-progress', runId === null ? '已有装载任务正在进行，请等它结束后再试。' : `已有装载任务正在进行（运行 #${runId}），请等它结束后再试。`);
    this.name = 'RunInProgress';
  }
}

/** Gave up waiting for a lease. */
export class LeaseTaken extends PipelineError {
  constructor(readonly lease: string) {
    super('cancelled', '装载已按要求停止，原有数据不受影响。需要时请重新装载。');
    this.name = 'LeaseTaken';
  }
}

export const stoppedAsAsked = (): PipelineError => new PipelineError('cancelled', '装载已按要求停止，原有数据不受影响。需要时请重新装载。');

/** Stops between two steps when the caller gave up. */
export const stopIfAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted !== true) return;
  throw signal.reason instanceof PipelineError ? signal.reason : stoppedAsAsked();
};
