import { type outcomePipeline, type PipelineStage, type ReplyOf } from '@monitor/domain';

type Stages = ReplyOf<typeof outcomePipeline>['stages'];

/** One stage of the way from project to revenue; shares in percent. */
export interface PipelineRow {
  readonly stage: PipelineStage;
  readonly reached: number;
  readonly alone: number;
  /** Of the stage before; `null` for the first stage, and after a stage that nobody reached. */
  readonly conversion: number | null;
  /** Of the first stage. */
  readonly ofStarted: number | null;
}

const percent = (part: number, whole: number | undefined): number | null => (whole === undefined || whole === 0 ? null : (part / whole) * 100);

export const pipelineRows = (stages: Stages): readonly PipelineRow[] =>
  stages.map(({ stage, reached, alone }, place) => ({
    stage, reached, alone,
    conversion: percent(reached, stages[place - 1]?.reached),
    ofStarted: percent(reached, stages[0]?.reached),
  }));

/** The step that loses the largest share, with the stage it starts from; `null` where nobody is lost. */
export const weakestStep = (rows: readonly PipelineRow[]): { readonly from: PipelineStage; readonly to: PipelineStage; readonly conversion: number } | null =>
  rows.reduce<ReturnType<typeof weakestStep>>((weakest, { stage, conversion }, place) => {
    const from = rows[place - 1]?.stage;
    if (from === undefined || conversion === null || conversion >= (weakest?.conversion ?? 100)) return weakest;
    return { from, to: stage, conversion };
  }, null);
