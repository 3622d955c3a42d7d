import { LedgerConflict, PolicyChanged, PolicyDamaged } from '../store-error.js';
import { accountKey } from './account.js';
import { appendAudit } from './audit.js';
import type { LedgerHandle } from './handle.js';
import { atomically, nextNumber } from './handle.js';
import { asPolicy, findPolicy, listPolicies, type PolicyDocument, type PolicyName, sealOf, type SignOff, textColumns, toldPolicy } from './policy-document.js';
import { publishPolicy, type PolicyPublication } from './policy-publication.js';
import type { PolicyKind } from './tables.js';

export interface PolicyDraft {
  readonly kind: PolicyKind;
  /** Plain JSON that names its own id, version and years. */
  readonly document: Readonly<Record<string, unknown>>;
  /** `<id>@<version>` it was made from. */
  readonly basedOn: string | null;
  readonly draftedBy: string;
}

export interface DraftChange {
  /** Of the text that the change was made to. */
  readonly sha256: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly signOff: SignOff | null;
  readonly changedBy: string;
}

export const policyBook = (ledger: LedgerHandle) => ({
  /** @throws ZodError without id, version or years; LedgerConflict when the version exists */
  draftPolicy: (draft: PolicyDraft): Promise<PolicyDocument> => atomically(ledger, (inside) => keepDraft(inside, draft)),
  /** Changes one's own draft. @throws NotFound, PolicyChanged, LedgerConflict */
  changeDraft: (name: PolicyName, change: DraftChange): Promise<PolicyDocument> => atomically(ledger, (inside) => changeOwn(inside, name, change)),
  /** Takes one's own draft back; it stays on record. @throws NotFound, LedgerConflict */
  withdrawDraft: (name: PolicyName, by: string): Promise<PolicyDocument> => atomically(ledger, (inside) => withdraw(inside, name, by)),
  /**
   * Puts a draft in force, in one transaction with its audit entry.
   * @throws NotFound, PolicyChanged; LedgerConflict for the drafter, without sign-off or simulation, for frozen years
   */
  publishPolicy: (name: PolicyName, publication: PolicyPublication): Promise<PolicyDocument> => atomically(ledger, (inside) => publishPolicy(inside, name, publication)),
  /** Registers a document that came with the program as published; nothing when it is there already. @throws PolicyDamaged when that version has another text */
  keepBuiltIn: (kind: PolicyKind, document: PolicyDraft['document']): Promise<PolicyDocument> => atomically(ledger, (inside) => keepBuiltIn(inside, kind, document)),
  /** In the order of publication. @throws PolicyDamaged */
  publishedPolicies: async (): Promise<PolicyDocument[]> => (await listPolicies(ledger)).filter(({ state }) => state === 'published'),
  /** Published ones first. @throws PolicyDamaged */
  policyDocuments: (): Promise<PolicyDocument[]> => listPolicies(ledger),
  /** @throws NotFound, PolicyDamaged */
  policyDocument: (name: PolicyName): Promise<PolicyDocument> => findPolicy(ledger, name),
});

const BUILT_IN = 'built-in';

const keepDraft = async (inside: LedgerHandle, { kind, document, basedOn, draftedBy }: PolicyDraft): Promise<PolicyDocument> => {
  const at = inside.clock();
  const columns = { ...textColumns(document), kind, state: 'draft' as const, basedOn, draftedBy, draftedAt: at, changedAt: at };
  const row = await inside.db.insertInto('policyDocument').values(columns).onConflict((clash) => clash.doNothing()).returningAll().executeTakeFirst();
  if (row === undefined) throw new LedgerConflict(`${toldPolicy({ ...columns, kind })}已经存在。请换一个版本号再保存。`);
  await note(inside, { by: draftedBy, action: 'draft-policy' }, row);
  return asPolicy(row);
};

/** The draft as it stands, when it is the asker's own and still a draft. */
const ownDraft = async (inside: LedgerHandle, name: PolicyName, by: string): Promise<PolicyDocument> => {
  const found = await findPolicy(inside, name);
  if (found.state !== 'draft') throw new LedgerConflict(`${toldPolicy(name)}已${found.state === 'published' ? '发布' : '撤回'}，不能再改动。请另立一个版本。`);
  if (accountKey(found.draftedBy) !== accountKey(by)) throw new LedgerConflict(`${toldPolicy(name)}由 ${found.draftedBy} 起草，只有起草人可以修改或撤回。可以此为底稿另立一个版本。`);
  return found;
};

const changeOwn = async (inside: LedgerHandle, name: PolicyName, { sha256, document, signOff, changedBy }: DraftChange): Promise<PolicyDocument> => {
  await ownDraft(inside, name, changedBy);
  const columns = textColumns(document);
  if (columns.id !== name.id || columns.version !== name.version) throw new LedgerConflict(`${toldPolicy(name)}的编号和版本不能更改。请另立一个版本。`);
  const row = await draftRow(inside, name)
    .set({ ...columns, signOffJson: signOff === null ? null : JSON.stringify(signOff), changedAt: inside.clock() })
    .where('sha256', '=', sha256)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new PolicyChanged(`${toldPolicy(name)}在此期间已被改动。请重新打开后再修改。`);
  await note(inside, { by: changedBy, action: 'change-draft' }, row);
  return asPolicy(row);
};

const withdraw = async (inside: LedgerHandle, name: PolicyName, by: string): Promise<PolicyDocument> => {
  await ownDraft(inside, name, by);
  const row = await draftRow(inside, name).set({ state: 'withdrawn', changedAt: inside.clock() }).returningAll().executeTakeFirstOrThrow();
  await note(inside, { by, action: 'withdraw-draft' }, row);
  return asPolicy(row);
};

const draftRow = ({ db }: LedgerHandle, { kind, id, version }: PolicyName) =>
  db.updateTable('policyDocument').where('kind', '=', kind).where('id', '=', id).where('version', '=', version).where('state', '=', 'draft');

const note = (inside: LedgerHandle, { by, action }: { by: string; action: string }, row: PolicyName & { sha256: string }): Promise<unknown> =>
  appendAudit(inside, { actor: by, action, subject: `${row.kind}:${row.id}@${row.version}`, detail: { sha256: row.sha256 } });

const keepBuiltIn = async (inside: LedgerHandle, kind: PolicyKind, document: PolicyDraft['document']): Promise<PolicyDocument> => {
  const at = inside.clock();
  const columns = textColumns(document);
  const known = (await listPolicies(inside)).find((each) => each.kind === kind && each.id === columns.id && each.version === columns.version);
  if (known !== undefined) return sameText(known, columns.sha256);
  const body = {
    ...columns, kind, state: 'published' as const, basedOn: null, draftedBy: BUILT_IN, draftedAt: at, changedAt: at,
    signOffJson: null, publishedBy: BUILT_IN, publishedAt: at, number: await nextNumber(inside, 'policy'),
  };
  const row = { ...body, seal: sealOf(body) };
  await inside.db.insertInto('policyDocument').values(row).execute();
  await note(inside, { by: BUILT_IN, action: 'publish-policy' }, row);
  return asPolicy(row);
};

const sameText = (known: PolicyDocument, sha256: string): PolicyDocument => {
  if (known.sha256 === sha256) return known;
  throw new PolicyDamaged(`程序自带的${toldPolicy(known)}与账本中同一版本的内容不同。请改用发布该版本时的程序，或为新内容另立版本号。`);
};
