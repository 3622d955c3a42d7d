import { type Jurisdiction, policyOf } from '@monitor/domain';
import { EvaluationDamaged, type Evaluation, type LedgerReading } from '@monitor/store';
import { verdictsOf } from '../judge/judge-year.js';
import { differingResult } from './differing-text.js';
import type { Difference } from './first-difference.js';
import { frozenPolicies } from './frozen-policies.js';
import { packText, unpackText } from './packed-text.js';
import { NotRecorded, replayAnswers } from './replay-answers.js';
import { readInputText, readResultText, resultText, type YearText, YearTextDamaged } from './year-text.js';

/** Inputs and results as they were kept, whole. */
export interface FrozenYear {
  readonly evaluation: Evaluation;
  readonly inputs: YearText;
  readonly results: YearText;
}

/** What a recomputation found. */
export interface Verification {
  readonly inputsHash: string;
  readonly resultsHash: string;
  /** `null` when everything is as it was kept, byte for byte. */
  readonly difference: Difference | null;
}

const damaged = ({ id }: Evaluation, what: string, cause?: unknown): EvaluationDamaged =>
  new EvaluationDamaged(`年度评价 ${id} 留存的${what}与其哈希不符，内容被改动或损坏。请从备份恢复账本，并查看审计记录。`, cause);

const unpacked = async (evaluation: Evaluation, parts: readonly string[], expected: { what: string; hash: string }): Promise<YearText> => {
  const { lines, hash } = await unpackText(parts).catch((error: unknown) => {
    throw damaged(evaluation, expected.what, error);
  });
  if (hash !== expected.hash) throw damaged(evaluation, expected.what);
  return lines;
};

/** Reads a frozen year back. @throws EvaluationDamaged when a part was changed */
export const readFrozen = async (ledger: LedgerReading, evaluation: Evaluation): Promise<FrozenYear> => {
  const parts = await ledger.evaluationParts(evaluation.id);
  const inputs = await unpacked(evaluation, parts.inputs, { what: '依据', hash: evaluation.inputsHash });
  const results = await unpacked(evaluation, parts.results, { what: '结果', hash: evaluation.resultsHash });
  return { evaluation, inputs, results };
};

const asDifference = (error: unknown): Difference => {
  if (!(error instanceof NotRecorded)) throw error;
  return { table: error.question, row: '', field: null, kept: '（未留存）', found: '（现在的程序需要这项取数）' };
};

/**
 * Judges a frozen year again from its inputs and documents alone and compares the results byte for byte.
 * @throws EvaluationDamaged, PipelineError `other-jurisdiction`
 */
export const verifyEvaluation = async ({ evaluation, inputs, results }: FrozenYear, jurisdiction: Jurisdiction): Promise<Verification> => {
  const { day, answers } = readInputs(evaluation, inputs);
  const policy = policyOf(frozenPolicies(evaluation, jurisdiction), evaluation.year);
  try {
    const again = await resultText(await verdictsOf({ asker: replayAnswers(answers), policy, day }));
    const { hash } = await packText(again);
    return { inputsHash: evaluation.inputsHash, resultsHash: hash, difference: differingResult(readResultText(results), readResultText(again)) };
  } catch (error) {
    return { inputsHash: evaluation.inputsHash, resultsHash: '', difference: asDifference(error) };
  }
};

const readInputs = (evaluation: Evaluation, inputs: YearText) => {
  try {
    return readInputText(inputs);
  } catch (error) {
    if (error instanceof YearTextDamaged) throw damaged(evaluation, '依据', error);
    throw error;
  }
};
