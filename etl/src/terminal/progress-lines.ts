import type { Progress, RunOutcome } from '../pipeline/run-order.js';

const EVERY_SECONDS = 2;
const grouped = new Intl.NumberFormat('zh-CN');

/** Prints each step as it ends, and a long one every few seconds. */
export const progressPrinter = (print: (line: string) => void): ((progress: Progress) => void) => {
  let told = 0;
  return ({ zh, count, seconds, over }) => {
    if (seconds < told) told = 0;
    if (!over && seconds - told < EVERY_SECONDS) return;
    told = over ? 0 : seconds;
    print(`  ${zh}：${grouped.format(count)}，${seconds.toFixed(1)} 秒${over ? '' : '……'}`);
  };
};

/** The end of a run in one sentence. */
export const outcomeLine = ({ runId, state, edition, filesRead, rowsAccepted, rowsRejected }: RunOutcome): string => {
  const rows = `${grouped.format(rowsAccepted)} 行有效，${grouped.format(rowsRejected)} 行未通过`;
  if (state === 'unchanged') return `运行 #${runId}：没有变化，仍为版本 ${edition ?? '（无）'}（${rows}）。`;
  return `运行 #${runId}：已发布版本 ${edition ?? ''}，读取 ${grouped.format(filesRead)} 个文件，${rows}。`;
};
