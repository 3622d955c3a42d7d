import type { Phase } from '@monitor/store';

/** The steps of a run in their order, as people call them. */
export const phaseNames = {
  archive: '归档文件',
  draft: '新建版本',
  read: '读取数据',
  check: '核对数据',
  measure: '计算指标',
  judge: '评分与规则',
  verify: '核验总数',
  publish: '发布',
} as const;

export type PhaseName = keyof typeof phaseNames;

/** Tells how far a phase is: things done, seconds since it began, and whether it is over. */
export type Tell = (step: { phase: PhaseName; count: number; seconds: number; over: boolean }) => void;

/** Times the steps of one run. */
export class PhaseLog {
  readonly done: Phase[] = [];
  #current: { name: PhaseName; began: number; count: number } | null = null;

  constructor(private readonly tell: Tell) {}

  /** Ends the step before and begins the next. */
  enter(name: PhaseName): void {
    this.#end();
    this.#current = { name, began: performance.now(), count: 0 };
    this.#say(false);
  }

  /** So many things of the present step are done. */
  count(count: number): void {
    if (this.#current === null) return;
    this.#current.count = count;
    this.#say(false);
  }

  finish(): readonly Phase[] {
    this.#end();
    return this.done;
  }

  #end(): void {
    if (this.#current === null) return;
    const { name, count } = this.#current;
    this.#say(true);
    this.done.push({ name, seconds: this.#seconds(), count });
    this.#current = null;
  }

  #seconds(): number {
    return this.#current === null ? 0 : Math.round(performance.now() - this.#current.began) / 1000;
  }

  #say(over: boolean): void {
    if (this.#current !== null) this.tell({ phase: this.#current.name, count: this.#current.count, seconds: this.#seconds(), over });
  }
}
