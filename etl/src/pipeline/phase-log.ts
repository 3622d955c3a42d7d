import type { Phase } from '@monitor/store';

/** The steps of a run in their order, as people call them. */
export const phaseNames = {
  archive: '归档文件',
  wait: '等候其他装载',
  draft: '新建版本',
  read: '读取数据',
  check: '核对数据',
  measure: '计算指标',
  judge: '评分与规则',
  verify: '核验总数',
  publish: '发布',
} as const;

export type PhaseName = keyof typeof phaseNames;

/** What a phase counts. */
export type CountUnit = 'files' | 'rows' | 'indicators' | 'years' | '';

const units: Partial<Record<PhaseName, CountUnit>> = { archive: 'files', read: 'rows', check: 'rows', measure: 'indicators', judge: 'years' };

export const unitWords: Readonly<Record<CountUnit, string>> = { files: '个文件', rows: '行', indicators: '项指标', years: '个年度', '': '' };

/** How far a phase is. */
export interface PhaseStep {
  readonly phase: PhaseName;
  readonly count: number;
  readonly unit: CountUnit;
  /** Of how many, where that is known. */
  readonly of: number | null;
  /** Since the phase began. */
  readonly seconds: number;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
  /** True once, when the phase is over. */
  readonly over: boolean;
}

export type Tell = (step: PhaseStep) => void;

export interface Extent {
  readonly of?: number | undefined;
  /** The part that is done, from 0 to 1, where how many there are is not known. */
  readonly share?: number | undefined;
}

interface Current extends Extent {
  readonly name: PhaseName;
  readonly began: number;
  readonly count: number;
}

/** Times the steps of one run. */
export class PhaseLog {
  readonly done: Phase[] = [];
  #current: Current | null = null;

  constructor(private readonly tell: Tell) {}

  /** Ends the step before and begins the next. */
  enter(name: PhaseName): void {
    if (this.#current?.name === name) return;
    this.#end();
    this.#current = { name, began: performance.now(), count: 0 };
    this.#say(false);
  }

  /** So many things of the present step are done. */
  count(count: number, { of, share }: Extent = {}): void {
    if (this.#current === null) return;
    const { name, began } = this.#current;
    this.#current = { name, began, count, of, share };
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
    this.done.push({ name, seconds: secondsOf(this.#current), count });
    this.#current = null;
  }

  #say(over: boolean): void {
    if (this.#current !== null) this.tell({ ...stepOf(this.#current), over });
  }
}

const secondsOf = ({ began }: Current): number => Math.round(performance.now() - began) / 1000;

const stepOf = (current: Current): Omit<PhaseStep, 'over'> => {
  const { name, count, of } = current;
  const seconds = secondsOf(current);
  const unit = units[name] ?? '';
  return { phase: name, count, unit, of: of ?? null, seconds, perSecond: isFast(unit) && seconds >= 1 ? Math.round(count / seconds) : null, secondsLeft: secondsLeft(current, seconds) };
};

const isFast = (unit: CountUnit): boolean => unit === 'rows' || unit === 'files';

const secondsLeft = ({ count, of, share = of === undefined ? undefined : count / Math.max(of, 1) }: Current, seconds: number): number | null =>
  share === undefined || share <= 0 || seconds < 1 ? null : Math.round((seconds * (1 - share)) / share);
