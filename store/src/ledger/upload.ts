import type { Selectable } from 'kysely';
import { LedgerConflict, NotFound } from '../store-error.js';
import type { UploadState, UploadTable } from './arrival-tables.js';
import { appendAudit } from './audit.js';
import { atomically, type LedgerHandle, nextNumber } from './handle.js';

/** A file somebody handed in; its bytes are in the archive. */
export type Upload = Selectable<UploadTable>;

export type NewUpload = Pick<Upload, 'name' | 'sha256' | 'size' | 'uploadedBy' | 'producedAt'>;

export interface UploadPage {
  limit: number;
  source?: string | undefined;
  state?: UploadState | undefined;
}

/** Under which source and name a file counts, and who decided it. */
export interface Acceptance {
  source: string;
  deliveredAs: string;
  by: string;
  reason: string;
}

export const uploadBook = (ledger: LedgerHandle) => ({
  addUpload: (upload: NewUpload): Promise<Upload> => atomically(ledger, (inside) => add(inside, upload)),
  /** Newest first. */
  uploads: (page: UploadPage): Promise<Upload[]> => list(ledger, page),
  /** @throws NotFound */
  upload: (id: number): Promise<Upload> => find(ledger, id),
  /** The first upload of the same bytes before this one; null when there is none. */
  sameUpload: (upload: Pick<Upload, 'id' | 'sha256'>): Promise<Upload | null> => same(ledger, upload),
  /** What a source is made of: one upload for each name, by name. */
  uploadsInForce: (source: string): Promise<Upload[]> => inForce(ledger, source),
  /** Lets it count; the one of the same name gives way. @throws NotFound, LedgerConflict when these bytes count there already. */
  acceptUpload: (id: number, acceptance: Acceptance): Promise<Upload> => atomically(ledger, (inside) => accept(inside, id, acceptance)),
  /** @throws NotFound, LedgerConflict when it was withdrawn before. */
  withdrawUpload: (id: number, decision: { by: string; reason: string }): Promise<Upload> => atomically(ledger, (inside) => withdraw(inside, id, decision)),
});

const add = async (inside: LedgerHandle, upload: NewUpload): Promise<Upload> => {
  const undecided = { state: 'staged' as const, source: null, deliveredAs: null, decidedBy: null, decidedAt: null, reason: null };
  const row: Upload = { id: await nextNumber(inside, 'upload'), ...upload, uploadedAt: inside.clock(), ...undecided };
  await inside.db.insertInto('upload').values(row).execute();
  const { name, sha256, size } = row;
  await appendAudit(inside, { actor: row.uploadedBy, action: 'upload', subject: `upload:${row.id}`, detail: { name, sha256, size } });
  return row;
};

const list = ({ db }: LedgerHandle, { limit, source, state }: UploadPage): Promise<Upload[]> => {
  let asked = db.selectFrom('upload').selectAll().orderBy('id', 'desc').limit(limit);
  if (source !== undefined) asked = asked.where('source', '=', source);
  if (state !== undefined) asked = asked.where('state', '=', state);
  return asked.execute();
};

const find = async ({ db }: LedgerHandle, id: number): Promise<Upload> => {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有编号为 ${id} 的上传文件。请从上传列表中选择。`);
  return row;
};

const same = async ({ db }: LedgerHandle, { id, sha256 }: Pick<Upload, 'id' | 'sha256'>): Promise<Upload | null> =>
  (await db.selectFrom('upload').selectAll().where('sha256', '=', sha256).where('id', '<', id).orderBy('id').limit(1).executeTakeFirst()) ?? null;

const inForce = ({ db }: LedgerHandle, source: string): Promise<Upload[]> =>
  db.selectFrom('upload').selectAll().where('source', '=', source).where('state', '=', 'in_force').orderBy('deliveredAs').execute();

const accept = async (inside: LedgerHandle, id: number, { source, deliveredAs, by, reason }: Acceptance): Promise<Upload> => {
  const upload = await find(inside, id);
  const standing = await inForce(inside, source);
  const twin = standing.find(({ sha256 }) => sha256 === upload.sha256);
  if (twin !== undefined) throw new LedgerConflict(`内容相同的文件“${twin.deliveredAs ?? twin.name}”（上传 #${twin.id}）已在使用，无需重复接收。`);
  const decided = { decidedBy: by, decidedAt: inside.clock() };
  const earlier = standing.find((each) => each.deliveredAs === deliveredAs);
  if (earlier !== undefined) await set(inside, earlier.id, { state: 'replaced', ...decided, reason: `由上传 #${id} 取代` });
  const row = await set(inside, id, { state: 'in_force', source, deliveredAs, ...decided, reason });
  await appendAudit(inside, { actor: by, action: 'accept-upload', subject: `upload:${id}`, detail: { source, deliveredAs, reason, replaces: earlier?.id ?? null } });
  return row;
};

const withdraw = async (inside: LedgerHandle, id: number, { by, reason }: { by: string; reason: string }): Promise<Upload> => {
  const { state } = await find(inside, id);
  if (state === 'withdrawn') throw new LedgerConflict(`上传 #${id} 已经撤回，无需再次撤回。`);
  const row = await set(inside, id, { state: 'withdrawn', decidedBy: by, decidedAt: inside.clock(), reason });
  await appendAudit(inside, { actor: by, action: 'withdraw-upload', subject: `upload:${id}`, detail: { source: row.source, name: row.name, reason } });
  return row;
};

const set = (inside: LedgerHandle, id: number, values: Partial<Omit<Upload, 'id'>>): Promise<Upload> =>
  inside.db.updateTable('upload').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
