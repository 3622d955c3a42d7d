import { LedgerConflict, PolicyChanged } from '../store-error.js';
import { accountKey } from './account.js';
import { appendAudit } from './audit.js';
import type { LedgerHandle } from './handle.js';
import { nextNumber } from './handle.js';
import { asPolicy, findPolicy, type PolicyDocument, type PolicyName, sealOf, toldPolicy } from './policy-document.js';

export interface PolicyPublication {
  /** Of the text the publisher has read. */
  readonly sha256: string;
  readonly publishedBy: string;
  /** Years whose evaluation is frozen: no document may begin at or before the last of them. */
  readonly frozenYears: readonly number[];
}

/** Puts a draft in force, in the transaction of the handle. */
export const publishPolicy = async (inside: LedgerHandle, name: PolicyName, publication: PolicyPublication): Promise<PolicyDocument> => {
  const found = await findPolicy(inside, name);
  assertReady(found, publication);
  const simulated = await inside.db.selectFrom('simulation').select('id').where('sha256', '=', found.sha256).limit(1).executeTakeFirst();
  if (simulated === undefined) throw new LedgerConflict(`${toldPolicy(name)}的现有内容还没有模拟过。请先用一个已结束的年度模拟，再提请发布。`);
  const draft = inside.db.selectFrom('policyDocument').selectAll().where('kind', '=', name.kind).where('id', '=', name.id).where('version', '=', name.version);
  const { seal: _, ...row } = await draft.where('state', '=', 'draft').where('sha256', '=', found.sha256).executeTakeFirstOrThrow();
  const body = { ...row, state: 'published' as const, publishedBy: publication.publishedBy, publishedAt: inside.clock(), number: await nextNumber(inside, 'policy') };
  const published = await keep(inside, { ...body, seal: sealOf(body) });
  await appendAudit(inside, {
    actor: publication.publishedBy, action: 'publish-policy', subject: `${name.kind}:${name.id}@${name.version}`,
    detail: { sha256: found.sha256, draftedBy: found.draftedBy, simulation: simulated.id, signOff: JSON.stringify(found.signOff) },
  });
  return published;
};

const keep = async (inside: LedgerHandle, row: Parameters<typeof asPolicy>[0]): Promise<PolicyDocument> => {
  const { kind, id, version, sha256, state, publishedBy, publishedAt, number, seal } = row;
  const { numUpdatedRows } = await inside.db
    .updateTable('policyDocument')
    .set({ state, publishedBy, publishedAt, number, seal })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changed(row);
  return findPolicy(inside, row);
};

const changed = (name: PolicyName): PolicyChanged => new PolicyChanged(`${toldPolicy(name)}在此期间已被改动。请重新打开、核对后再发布。`);

const assertReady = (found: PolicyDocument, { sha256, publishedBy, frozenYears }: PolicyPublication): void => {
  const told = toldPolicy(found);
  if (found.state !== 'draft') throw new LedgerConflict(`${told}已${found.state === 'published' ? '发布' : '撤回'}，不能再发布。请另立一个版本。`);
  if (found.sha256 !== sha256) throw changed(found);
  if (accountKey(publishedBy) === accountKey(found.draftedBy)) throw new LedgerConflict(`${told}由您起草，须由另一位有发布权限的人发布。`);
  if (found.signOff === null) throw new LedgerConflict(`${told}没有签批信息（单位、文号、日期）。请起草人补填后再发布。`);
  const frozen = frozenYears.filter((year) => found.yearsFrom <= year);
  if (frozen.length > 0) throw new LedgerConflict(`${told}从 ${found.yearsFrom} 年起适用，但 ${Math.max(...frozen)} 年度的评价已经发布封存。请把适用年度改为 ${Math.max(...frozen) + 1} 年起。`);
};
