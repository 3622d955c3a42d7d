import type { Selectable } from 'kysely';
import { z } from 'zod';
import { EvaluationDamaged, LedgerConflict, NotFound } from '../store-error.js';
import { appendAudit } from './audit.js';
import { type Manifest, manifestShape } from './edition.js';
import type { LedgerHandle } from './handle.js';
import { atomically } from './handle.js';
import { sha256Of } from './random.js';
import type { EvaluationTable } from './tables.js';

type Row = Selectable<EvaluationTable>;

/** One published evaluation of a year. Never changed: a later one stands beside it. */
export type Evaluation = Omit<Row, 'manifestJson' | 'documentsJson' | 'basisChanged'> & {
  manifest: Manifest;
  /** Every document in force when it was made, as plain JSON. */
  documents: unknown;
  /** True when an earlier evaluation of the year rested on other data, documents or code (依据变更). */
  basisChanged: boolean;
};

/** Packed inputs and results, in order. */
export interface EvaluationParts {
  readonly inputs: readonly string[];
  readonly results: readonly string[];
}

export interface NewEvaluation extends Omit<Evaluation, 'id' | 'number' | 'frozenAt' | 'supersedes' | 'basisChanged' | 'seal'> {
  readonly parts: EvaluationParts;
}

export const evaluationBook = (ledger: LedgerHandle) => ({
  /**
   * Keeps an evaluation with its parts and an audit entry, all or nothing.
   * @throws LedgerConflict when inputs and results equal those of the year's latest
   */
  appendEvaluation: (evaluation: NewEvaluation): Promise<Evaluation> => atomically(ledger, (inside) => append(inside, evaluation)),
  /** By year and number; of one year when given. @throws EvaluationDamaged */
  evaluations: (year?: number): Promise<Evaluation[]> => list(ledger, year),
  /** Packed inputs and results as they were kept. @throws NotFound, EvaluationDamaged */
  evaluationParts: (id: string): Promise<EvaluationParts> => partsOf(ledger, id),
});

const latestOf = async (ledger: LedgerHandle, year: number): Promise<Evaluation | null> => (await list(ledger, year)).at(-1) ?? null;

const idOf = (year: number, number: number): string => `${year}-${number}`;

async function append(ledger: LedgerHandle, { parts, manifest, documents, ...rest }: NewEvaluation): Promise<Evaluation> {
  const latest = await latestOf(ledger, rest.year);
  if (latest !== null && latest.inputsHash === rest.inputsHash && latest.resultsHash === rest.resultsHash) {
    throw new LedgerConflict(`${rest.year} 年度第 ${latest.number} 次发布（${latest.id}）与现在的依据和结果完全一致，无需再次发布。`);
  }
  const number = (latest?.number ?? 0) + 1;
  const body = {
    ...rest, id: idOf(rest.year, number), number, frozenAt: ledger.clock(), supersedes: latest?.id ?? null, basisChanged: latest === null ? 0 : 1,
    manifestJson: JSON.stringify(manifestShape.parse(manifest)), documentsJson: JSON.stringify(documents),
  };
  const row = { ...body, seal: sealOf(body, parts) };
  await ledger.db.insertInto('evaluation').values(row).execute();
  for (const part of rowsOf(row.id, parts)) await ledger.db.insertInto('evaluationPart').values(part).execute();
  const { id, inputsHash, resultsHash, seal, supersedes } = row;
  await appendAudit(ledger, { actor: row.frozenBy, action: 'freeze-evaluation', subject: id, detail: { inputsHash, resultsHash, seal, supersedes } });
  return asEvaluation(row);
}

const kinds = ['inputs', 'results'] as const;

const rowsOf = (evaluationId: string, parts: EvaluationParts) => kinds.flatMap((kind) => parts[kind].map((text, seq) => ({ evaluationId, kind, seq, text })));

const sealOf = (row: Omit<Row, 'seal'>, parts: EvaluationParts): string => {
  const fields = Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256Of(JSON.stringify([fields, kinds.map((kind) => parts[kind].map(sha256Of))]));
};

async function list({ db }: LedgerHandle, year: number | undefined): Promise<Evaluation[]> {
  const rows = await db
    .selectFrom('evaluation')
    .selectAll()
    .$if(year !== undefined, (found) => found.where('year', '=', year ?? 0))
    .orderBy('year')
    .orderBy('number')
    .execute();
  return rows.map(asEvaluation);
}

async function partsOf({ db }: LedgerHandle, id: string): Promise<EvaluationParts> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的年度评价。请从已发布的评价中选择。`);
  const found = await db.selectFrom('evaluationPart').selectAll().where('evaluationId', '=', id).orderBy('seq').execute();
  const textsOf = (kind: (typeof kinds)[number]): readonly string[] => found.filter((part) => part.kind === kind).map(({ text }) => text);
  const parts = { inputs: textsOf('inputs'), results: textsOf('results') };
  const { seal, ...body } = row;
  if (sealOf(body, parts) !== seal) throw damaged(id);
  return parts;
}

const damaged = (id: string, cause?: unknown): EvaluationDamaged =>
  new EvaluationDamaged(`账本中留存的年度评价 ${id} 与封存时不一致，内容被改动或损坏。请从备份恢复账本，并查看审计记录。`, cause);

const json = z.string().transform((text): unknown => JSON.parse(text));

function asEvaluation({ manifestJson, documentsJson, basisChanged, ...row }: Row): Evaluation {
  try {
    return { ...row, manifest: manifestShape.parse(JSON.parse(manifestJson)), documents: json.parse(documentsJson), basisChanged: basisChanged === 1 };
  } catch (error) {
    throw damaged(row.id, error);
  }
}
