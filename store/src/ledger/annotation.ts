import type { Selectable } from 'kysely';
import { NotFound } from '../store-error.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';
import type { AnnotationTable } from './tables.js';

/** An event that charts over time show. A withdrawn one stays in the ledger and is shown no more. */
export type Annotation = Selectable<AnnotationTable>;

export interface NewAnnotation {
  /** Calendar date. */
  readonly happened: string;
  readonly text: string;
  readonly madeBy: string;
}

export const annotationBook = (ledger: LedgerHandle) => ({
  /** Those that stand, by the day they happened. */
  annotations: (): Promise<Annotation[]> => list(ledger),
  annotate: (annotation: NewAnnotation): Promise<Annotation> => atomically(ledger, (inside) => add(inside, annotation)),
  /** @throws NotFound when there is none or it was withdrawn before. */
  withdrawAnnotation: (id: number, by: string): Promise<Annotation> => atomically(ledger, (inside) => withdraw(inside, id, by)),
});

const list = ({ db }: LedgerHandle): Promise<Annotation[]> => db.selectFrom('annotation').selectAll().where('withdrawnAt', 'is', null).orderBy('happened').orderBy('id').execute();

const add = async (inside: LedgerHandle, { happened, text, madeBy }: NewAnnotation): Promise<Annotation> => {
  const row: Annotation = { id: await nextNumber(inside, 'annotation'), happened, text, madeBy, madeAt: inside.clock(), withdrawnBy: null, withdrawnAt: null };
  await inside.db.insertInto('annotation').values(row).execute();
  await appendAudit(inside, { actor: madeBy, action: 'annotate', subject: `annotation:${row.id}`, detail: { happened, text } });
  return row;
};

const withdraw = async (inside: LedgerHandle, id: number, by: string): Promise<Annotation> => {
  const standing = inside.db.updateTable('annotation').where('id', '=', id).where('withdrawnAt', 'is', null);
  const row = await standing.set({ withdrawnBy: by, withdrawnAt: inside.clock() }).returningAll().executeTakeFirst();
  if (row === undefined) throw new NotFound('没有这条大事记，可能已被撤下。请刷新列表。');
  await appendAudit(inside, { actor: by, action: 'withdraw-annotation', subject: `annotation:${id}`, detail: { happened: row.happened, text: row.text } });
  return row;
};
