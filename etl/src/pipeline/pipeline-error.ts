export type PipelineErrorCode =
  | 'source-unusable' | 'run-in-progress' | 'totals-differ' | 'cancelled' | 'nothing-published' | 'year-unknown' | 'rebuild-differs'
  | 'verdicts-differ' | 'other-jurisdiction' | 'jurisdiction-unusable' | 'policy-unusable';

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

/** Somebody loads already; `runId` is theirs. */
export class RunInProgress extends PipelineError {
  constructor(readonly runId: number | null) {
    super('run-in-progress', runId === null ? '已有装载任务正在进行，请等它结束后再试。' : `已有装载任务正在进行（运行 #${runId}），请等它结束后再试。`);
    this.name = 'RunInProgress';
  }
}

/** Stops between two steps when the caller gave up. */
export const stopIfAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new PipelineError('cancelled', '装载已按要求停止，原有数据不受影响。需要时请重新装载。');
};
