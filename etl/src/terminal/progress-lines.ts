import { type CountUnit, unitWords } from '../pipeline/phase-log.js';
import type { Progress, RunOutcome } from '../pipeline/run-order.js';

const EVERY_SECONDS = 2;
const grouped = new Intl.NumberFormat('zh-CN');

export interface ToldStep {
  readonly zh: string;
  readonly count: number;
  readonly of: number | null;
  readonly unit: string;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

const isUnit = (text: string): text is CountUnit => Object.hasOwn(unitWords, text);

/** How far a step is, how fast, and for how long still, where that is known. */
export const stepLine = ({ zh, count, of, unit, perSecond, secondsLeft }: ToldStep): string => {
  const things = isUnit(unit) ? unitWords[unit] : '';
  const amount = unit === '' ? '' : `：${grouped.format(count)}${of === null ? '' : `/${grouped.format(of)}`} ${things}`;
  const speed = perSecond === null ? '' : `，每秒 ${grouped.format(perSecond)} ${things}`;
  return `  ${zh}${amount}${speed}${secondsLeft === null ? '' : `，约剩 ${timeText(secondsLeft)}`}……`;
};

const timeText = (seconds: number): string => (seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`);

/** Prints each step as it ends, and a long one every few seconds. */
export const progressPrinter = (print: (line: string) => void): ((progress: Progress) => void) => {
  let told = 0;
  return (progress) => {
    const { zh, count, seconds, over } = progress;
    if (seconds < told) told = 0;
    if (!over && seconds - told < EVERY_SECONDS) return;
    told = over ? 0 : seconds;
    print(over ? `  ${zh}：${grouped.format(count)}，${seconds.toFixed(1)} 秒` : stepLine(progress));
  };
};

/** The end of a run in one sentence. */
export const outcomeLine = ({ runId, state, edition, filesRead, rowsAccepted, rowsRejected, note }: RunOutcome): string => {
  if (note !== undefined) return `运行 #${runId}：${note}`;
  const rows = `${grouped.format(rowsAccepted)} 行有效，${grouped.format(rowsRejected)} 行未通过`;
  if (state === 'unchanged') return `运行 #${runId}：没有变化，仍为版本 ${edition ?? '（无）'}（${rows}）。`;
  return `运行 #${runId}：已发布版本 ${edition ?? ''}，读取 ${grouped.format(filesRead)} 个文件，${rows}。`;
};
