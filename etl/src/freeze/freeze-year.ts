import { documentName, policyOf } from '@monitor/domain';
import type { Edition, Evaluation, NewEvaluation, Store } from '@monitor/store';
import { codeVersion } from '../config.js';
import { verdictHashes } from '../judge/verdict-hash.js';
import { PipelineError } from '../pipeline/pipeline-error.js';
import type { Judging } from '../pipeline/run-order.js';
import { frozenDocuments, jurisdictionName } from './frozen-policies.js';
import { type PackedText, packText } from './packed-text.js';
import { recordYear } from './record-year.js';
import { differenceToStored } from './stored-verdicts.js';
import { inputText, resultText } from './year-text.js';

export interface FreezeOrder extends Judging {
  readonly store: Store;
  readonly year: number;
  /** The account that publishes the year. */
  readonly frozenBy: string;
}

/**
 * Publishes a year's evaluation: judges it once more from the published edition, keeps what was asked and what came of it for good.
 * A year may be published again only when its inputs or results are no longer those of the latest one.
 * @throws PipelineError when nothing is published, the year has no data or the edition holds other results; LedgerConflict when nothing changed
 */
export const freezeYear = async (order: FreezeOrder): Promise<Evaluation> => {
  const { store, policies, year } = order;
  const edition = await publishedOf(store);
  const asker = store.warehouse.writer(edition.id);
  const { record, verdicts } = await recordYear(asker, policies, year);
  const difference = await differenceToStored(asker, year, verdicts);
  if (difference !== null) {
    const { table, row, field } = difference;
    throw new PipelineError('verdicts-differ', `版本 ${edition.id} 的 ${year} 年度结果与按现行方案和程序重新计算的不一致（${[table, row, field ?? ''].join(' ').trim()}）。请先运行 npm run evaluate 重新评价，再发布。`);
  }
  const [inputs, results] = [await packText(inputText(record)), await packText(await resultText(verdicts))];
  return store.ledger.appendEvaluation({ ...(await rowOf(order, edition)), ...kept(inputs, results) });
};

const publishedOf = async ({ ledger }: Store): Promise<Edition> => {
  const edition = await ledger.published();
  if (edition === null) throw new PipelineError('nothing-published', '还没有任何已发布的数据，无法发布年度评价。请先运行 npm run load 装载数据。');
  return edition;
};

type Kept = Pick<NewEvaluation, 'inputsHash' | 'resultsHash' | 'parts'>;

const kept = (inputs: PackedText, results: PackedText): Kept => ({
  inputsHash: inputs.hash, resultsHash: results.hash, parts: { inputs: inputs.parts, results: results.parts },
});

const rowOf = async ({ store, policies, jurisdiction, year, frozenBy }: FreezeOrder, edition: Edition): Promise<Omit<NewEvaluation, keyof Kept>> => {
  const { scheme, ruleSet } = policyOf(policies, year);
  const yearHash = edition.yearHashes?.[year] ?? (await verdictHashes(store.warehouse.writer(edition.id))).yearHashes[year] ?? '';
  return {
    year, edition: edition.id, editionCreatedAt: edition.createdAt, manifest: edition.manifest, scheme: documentName(scheme), ruleSet: documentName(ruleSet),
    documents: frozenDocuments(policies), jurisdiction: jurisdictionName(jurisdiction), codeVersion, yearHash, frozenBy,
  };
};
