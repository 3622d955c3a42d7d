import { type DynamicModule, Inject, Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { Cron, Interval, ScheduleModule } from '@nestjs/schedule';
import type { DueTime } from '@monitor/store';
import { currentJudging } from '../pipeline/current-judging.js';
import { RunInProgress } from '../pipeline/pipeline-error.js';
import { startMending } from '../pipeline/rebuild.js';
import type { RunOrder } from '../pipeline/run-order.js';
import { startPipeline } from '../pipeline/run-pipeline.js';
import { FOLDER } from '../source/manifest-entry.js';
import type { ListedSource, SourceBook } from '../source/source-book.js';
import { outcomeLine } from '../terminal/progress-lines.js';
import { claimDue } from './claim-due.js';
import { assertTimetable } from './due.js';

/** Its policies are those of the program; each load is judged by what is published when it begins. */
export interface ScheduleOrder extends Omit<RunOrder, 'trigger' | 'requestedBy' | 'signal'> {
  readonly book: SourceBook;
  /** Cron of the exchange folder in the jurisdiction's time; null when it is loaded by hand alone. */
  readonly expression: string | null;
  /** One line for the log. */
  readonly say: (line: string) => void;
}

const ORDER = Symbol('schedule order');
const AT_ONCE = 2;
const HOUR_MS = 3_600_000;

/** Loads what is due and looks hourly whether what is published is whole. A tick may come late, twice or not at all, so it only asks what is due. */
@Injectable()
export class LoadSchedule implements OnModuleDestroy {
  readonly #running = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();

  constructor(@Inject(ORDER) private readonly order: ScheduleOrder) {}

  /** Starts what is due, a few sources side by side, and does not wait for them. */
  @Cron('*/20 * * * * *', { name: 'due-loads', waitForCompletion: true })
  async tick(): Promise<void> {
    try {
      for (const listed of await this.order.book.list()) await this.#startIfDue(listed);
    } catch (error) {
      this.#tell('定时装载失败', error);
    }
  }

  /** Rebuilds the published edition from the archive when it is no longer whole. */
  @Interval('reconciliation', HOUR_MS)
  async reconcile(): Promise<void> {
    const { store, say, ...order } = this.order;
    try {
      const judging = await currentJudging(store.ledger, order);
      const started = await startMending({ ...order, ...judging, store, trigger: 'schedule', requestedBy: 'schedule', signal: this.#stop.signal }, say);
      if (started !== null) say(outcomeLine(await started.finished));
    } catch (error) {
      if (!(error instanceof RunInProgress)) this.#tell('数据复核失败', error);
    }
  }

  /** Ends when nothing that the ticks started runs any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  /** What is under way when the process ends is stopped, published or not at all. */
  async onModuleDestroy(): Promise<void> {
    this.#stop.abort();
    await this.idle();
  }

  async #startIfDue({ name, schedule: expression }: ListedSource): Promise<void> {
    if (expression === null || this.#running.has(name) || this.#running.size >= AT_ONCE || this.#stop.signal.aborted) return;
    const { store: { ledger }, clock, jurisdiction: { timeZone } } = this.order;
    const due = await claimDue({ ledger, now: clock() }, name, { expression, timeZone });
    if (due === null) return;
    this.#running.set(name, this.#run(due).finally(() => this.#running.delete(name)));
  }

  async #run(due: DueTime): Promise<void> {
    const { say, book, store, ...order } = this.order;
    try {
      const [source, judging] = [await book.source(due.source), await currentJudging(store.ledger, order)];
      const { run, finished } = await startPipeline({ ...order, ...judging, store, source, trigger: 'schedule', requestedBy: 'schedule', signal: this.#stop.signal });
      await store.ledger.noteDueRun(due, run.id);
      say(outcomeLine(await finished));
    } catch (error) {
      // The run's row tells a failure for good; a run of somebody else is waited for till the next tick.
      if (error instanceof RunInProgress) await store.ledger.giveDueBack(due);
      else this.#tell(due.source === FOLDER ? '定时装载失败' : `来源 ${due.source} 定时装载失败`, error);
    }
  }

  #tell(what: string, error: unknown): void {
    this.order.say(`${what}：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The schedule as part of a Nest application. @throws PipelineError for an expression that cannot be read */
@Module({})
export class LoadScheduleModule {
  static forRoot(order: ScheduleOrder): DynamicModule {
    if (order.expression !== null) assertTimetable({ expression: order.expression, timeZone: order.jurisdiction.timeZone });
    return { module: LoadScheduleModule, imports: [ScheduleModule.forRoot()], providers: [{ provide: ORDER, useValue: order }, LoadSchedule] };
  }
}
