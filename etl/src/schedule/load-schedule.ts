import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import { Cron, ScheduleModule } from '@nestjs/schedule';
import { changchun } from '@monitor/domain';
import { currentJudging } from '../pipeline/current-judging.js';
import { RunInProgress } from '../pipeline/pipeline-error.js';
import { type PipelineOrder, runPipeline } from '../pipeline/run-pipeline.js';
import { outcomeLine } from '../terminal/progress-lines.js';
import { assertTimetable, isDue } from './due.js';

/** Its policies are those of the program; each load is judged by what is published when it begins. */
export interface ScheduleOrder extends Omit<PipelineOrder, 'trigger' | 'requestedBy'> {
  /** A cron expression in the jurisdiction's time. */
  readonly expression: string;
  /** One line for the log. */
  readonly say: (line: string) => void;
}

const ORDER = Symbol('schedule order');

/** Loads when a load is due. A tick may come late, twice or not at all (the library promises nothing), so it only asks what is due. */
@Injectable()
export class LoadSchedule {
  readonly #since: string;

  constructor(@Inject(ORDER) private readonly order: ScheduleOrder) {
    this.#since = order.clock();
  }

  @Cron('*/20 * * * * *', { name: 'due-loads', timeZone: changchun.timeZone, waitForCompletion: true })
  async tick(): Promise<void> {
    const { say, expression: _expression, ...order } = this.order;
    try {
      if (!(await this.#isDue())) return;
      const judging = await currentJudging(order.store.ledger, order);
      say(outcomeLine(await runPipeline({ ...order, ...judging, trigger: 'schedule', requestedBy: 'schedule' })));
    } catch (error) {
      // The run's row tells a failure for good; a run of somebody else is waited for till the next tick.
      if (!(error instanceof RunInProgress)) say(`定时装载失败：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #isDue(): Promise<boolean> {
    const { store, clock, expression, jurisdiction } = this.order;
    const runs = await store.ledger.runs({ limit: 200 });
    const last = runs.find(({ trigger }) => trigger === 'schedule')?.startedAt ?? this.#since;
    return isDue({ expression, timeZone: jurisdiction.timeZone }, last, clock());
  }
}

/** The schedule as part of a Nest application. @throws PipelineError for an expression that cannot be read */
@Module({})
export class LoadScheduleModule {
  static forRoot(order: ScheduleOrder): DynamicModule {
    assertTimetable({ expression: order.expression, timeZone: order.jurisdiction.timeZone });
    return { module: LoadScheduleModule, imports: [ScheduleModule.forRoot()], providers: [{ provide: ORDER, useValue: order }, LoadSchedule] };
  }
}
