import type { Evaluation } from '@monitor/store';
import type { Difference } from './first-difference.js';
import type { FrozenYear, Verification } from './verify-evaluation.js';
import { readInputText, readResultText } from './year-text.js';

const counted = (parts: readonly (readonly string[])[]): number => parts.reduce((sum, rows) => sum + rows.length, 0);

/** What is about to be verified, line by line. */
export const frozenLines = ({ evaluation, inputs, results }: FrozenYear, codeVersion: string): readonly string[] => {
  const { id, number, year, edition, frozenBy, frozenAt, scheme, ruleSet } = evaluation;
  const answers = readInputText(inputs).answers.map(({ rows }) => rows);
  const tables = [...readResultText(results).values()];
  return [
    `年度评价 ${id}：${year} 年度第 ${number} 次发布，${frozenBy} 于 ${frozenAt} 据版本 ${edition} 发布${evaluation.basisChanged ? '（依据变更）' : ''}`,
    `评价方案 ${scheme}，规则集 ${ruleSet}；发布时程序 ${evaluation.codeVersion}，现在程序 ${codeVersion}`,
    `留存的依据：${answers.length} 项取数，${counted(answers)} 行，SHA-256 ${evaluation.inputsHash}`,
    `留存的结果：${tables.length} 张表，${counted(tables)} 行，SHA-256 ${evaluation.resultsHash}`,
  ];
};

const told = ({ table, row, field, kept, found }: Difference): string =>
  `首处不同：${table}${row === '' ? '' : ` 中 ${row}`}${field === null ? '' : ` 的 ${field}`}，发布时为 ${kept}，现在为 ${found}`;

/** What the recomputation came to, line by line. */
export const differenceLines = (evaluation: Evaluation, { inputsHash, resultsHash, difference }: Verification, codeVersion: string): readonly string[] => {
  const lines = [`复算的依据：SHA-256 ${inputsHash}`, `复算的结果：SHA-256 ${resultsHash === '' ? '（未能算出）' : resultsHash}`];
  if (difference === null) return [...lines, '逐字节比对：完全一致。'];
  const cause = evaluation.codeVersion === codeVersion ? [] : [`程序版本与发布时不同（${evaluation.codeVersion} → ${codeVersion}），差异可能由程序引起。请用 ${evaluation.codeVersion} 版复核。`];
  return [...lines, '逐字节比对：不一致。', told(difference), ...cause];
};
