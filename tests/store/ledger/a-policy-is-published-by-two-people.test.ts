import type { Ledger, PolicyDocument } from '@monitor/store';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Bench, onBothLedgers } from './ledgers.js';

const signOff = { by: '长春市科学技术局', documentNumber: '长科发〔2026〕1号', date: '2026-02-27', note: '' };
const aScheme = (change: Record<string, unknown> = {}) => ({ version: '2.0.0', id: 'city', years: { from: 2026, to: 2027 }, weights: { b: 1, a: [2, 1] }, ...change });
const name = { kind: 'scheme', id: 'city', version: '2.0.0' } as const;

const drafted = (ledger: Ledger, document: Record<string, unknown> = aScheme()) =>
  ledger.draftPolicy({ kind: 'scheme', document, basedOn: 'city@1.0.0', draftedBy: 'analyst' });
const signed = (ledger: Ledger, { sha256, document }: PolicyDocument) => ledger.changeDraft(name, { sha256, document, signOff, changedBy: 'analyst' });
const simulated = (ledger: Ledger, { sha256 }: PolicyDocument) =>
  ledger.recordSimulation({ name, sha256, year: 2025, edition: 'e000001', askedBy: 'analyst', summary: { counts: { units: 1 } }, result: { moves: ['CC01'] } });
const published = (ledger: Ledger, { sha256 }: PolicyDocument, change: { publishedBy?: string; frozenYears?: number[] } = {}) =>
  ledger.publishPolicy(name, { sha256, publishedBy: 'leader', frozenYears: [2024, 2025], ...change });

const ready = async (ledger: Ledger): Promise<PolicyDocument> => {
  const draft = await signed(ledger, await drafted(ledger));
  await simulated(ledger, draft);
  return draft;
};

onBothLedgers('a draft', (bench) => {
  it('is the drafter’s own, changes under its fingerprint and keeps its name', async () => {
    const ledger = await bench().open();
    const first = await drafted(ledger);
    expect(first).toMatchObject({ state: 'draft', yearsFrom: 2026, basedOn: 'city@1.0.0', publishedAt: null, document: aScheme(), signOff: null });
    const change = { sha256: first.sha256, document: aScheme({ weights: {} }), signOff: null, changedBy: 'analyst' };
    await expect(ledger.changeDraft(name, { ...change, changedBy: 'officer' })).rejects.toThrow('只有起草人可以修改或撤回');
    await expect(ledger.changeDraft(name, { ...change, document: aScheme({ version: '3' }) })).rejects.toThrow('编号和版本不能更改');
    const second = await ledger.changeDraft(name, change);
    expect(second.sha256).not.toBe(first.sha256);
    await expect(ledger.changeDraft(name, change)).rejects.toMatchObject({ code: 'policy-changed' });
    await expect(drafted(ledger)).rejects.toThrow('已经存在。请换一个版本号');
    await expect(drafted(ledger, { id: 'city' })).rejects.toThrow('version');
  });

  it('has one fingerprint whatever the order of its keys', async () => {
    const ledger = await bench().open();
    const one = await drafted(ledger);
    const again = { weights: { a: [2, 1], b: 1 }, years: { to: 2027, from: 2026 }, id: 'city', version: '2.0.0' };
    expect((await ledger.changeDraft(name, { sha256: one.sha256, document: again, signOff: null, changedBy: 'analyst' })).sha256).toBe(one.sha256);
  });

  it('taken back stays on record and cannot come into force', async () => {
    const ledger = await bench().open();
    const draft = await ready(ledger);
    expect(await ledger.withdrawDraft(name, 'analyst')).toMatchObject({ state: 'withdrawn' });
    await expect(published(ledger, draft)).rejects.toThrow('已撤回，不能再发布');
    expect((await ledger.policyDocuments()).map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

onBothLedgers('publication', (bench) => {
  it('is refused to the drafter, in any spelling', async () => {
    const ledger = await bench().open();
    await expect(published(ledger, await ready(ledger), { publishedBy: ' Analyst' })).rejects.toThrow('须由另一位有发布权限的人发布');
  });

  it('is refused without sign-off', async () => {
    const ledger = await bench().open();
    const draft = await drafted(ledger);
    await simulated(ledger, draft);
    await expect(published(ledger, draft)).rejects.toThrow('没有签批信息');
  });

  it('is refused without a simulation of exactly this text', async () => {
    const ledger = await bench().open();
    const draft = await drafted(ledger);
    await simulated(ledger, draft);
    const changed = await ledger.changeDraft(name, { sha256: draft.sha256, document: aScheme({ weights: { a: 3 } }), signOff, changedBy: 'analyst' });
    await expect(published(ledger, changed)).rejects.toThrow('现有内容还没有模拟过');
    await expect(published(ledger, draft)).rejects.toMatchObject({ code: 'policy-changed' });
    await expect(simulated(ledger, draft)).rejects.toMatchObject({ code: 'policy-changed' });
  });

  it('is refused for years that begin at or before a frozen one', async () => {
    const ledger = await bench().open();
    await expect(published(ledger, await ready(ledger), { frozenYears: [2024, 2026] })).rejects.toThrow('2026 年度的评价已经发布封存。请把适用年度改为 2027 年起');
  });

  it('by a second person puts it in force for good', async () => {
    const ledger = await bench().open();
    await ledger.keepBuiltIn('scheme', aScheme({ version: '1.0.0' }));
    const draft = await ready(ledger);
    const done = await published(ledger, draft);
    expect(done).toMatchObject({ state: 'published', publishedBy: 'leader', signOff, number: 2 });
    expect((await ledger.publishedPolicies()).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
    await expect(signed(ledger, done)).rejects.toThrow('已发布，不能再改动');
    await expect(published(ledger, done)).rejects.toThrow('已发布，不能再发布');
    expect((await ledger.auditEntries({ limit: 1 }))[0]).toMatchObject({ actor: 'leader', action: 'publish-policy', subject: 'scheme:city@2.0.0', detail: { draftedBy: 'analyst', simulation: 1 } });
    await ledger.verifyAuditChain();
  });

  it('of two at once happens once', async () => {
    const [first, second] = [await bench().open(), await bench().open()];
    const draft = await ready(first);
    const ends = await Promise.allSettled([published(first, draft), published(second, draft, { publishedBy: 'officer' })]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await first.publishedPolicies()).toHaveLength(1);
  });
});

const inForce = async (bench: Bench): Promise<Ledger> => {
  const ledger = await bench.open();
  await published(ledger, await ready(ledger));
  return ledger;
};

onBothLedgers('what is published', (bench) => {
  it('is kept by the database itself', async () => {
    const ledger = await inForce(bench());
    const db = bench().backDoor();
    await expect(sql`update policy_document set years_from = 2020`.execute(db)).rejects.toThrow('kept for good');
    await expect(sql`delete from simulation`.execute(db)).rejects.toThrow('kept for good');
    expect(await ledger.policyDocument(name)).toMatchObject({ yearsFrom: 2026 });
  });

  it.each([
    ['the text', sql`update policy_document set document_json = replace(document_json, '2027', '2030')`],
    ['the years', sql`update policy_document set years_from = 2020`],
    ['who drafted it', sql`update policy_document set drafted_by = 'officer'`],
    ['who signed it', sql`update policy_document set sign_off_json = null`],
  ])('is refused when %s was changed past the guard', async (_what, tampering) => {
    const ledger = await inForce(bench());
    const db = bench().backDoor();
    await sql.raw(bench().databaseUrl === undefined ? 'drop trigger policy_document_refuses_update' : 'drop trigger policy_document_refuses_update on policy_document').execute(db);
    await tampering.execute(db);
    await expect(ledger.publishedPolicies()).rejects.toMatchObject({ code: 'policy-damaged', message: expect.stringContaining('评价方案 city 2.0.0') });
  });
});

onBothLedgers('a built-in document', (bench) => {
  it('is registered once, and another text under its version is refused', async () => {
    const ledger = await bench().open();
    const first = await ledger.keepBuiltIn('rule_set', aScheme());
    expect(await ledger.keepBuiltIn('rule_set', aScheme())).toEqual(first);
    await expect(ledger.keepBuiltIn('rule_set', aScheme({ weights: {} }))).rejects.toThrow('程序自带的规则集 city 2.0.0与账本中同一版本的内容不同');
  });
});

onBothLedgers('a simulation', (bench) => {
  it('is kept as it was found', async () => {
    const ledger = await bench().open();
    const kept = await simulated(ledger, await drafted(ledger));
    expect(kept).toMatchObject({ id: 1, documentId: 'city', year: 2025, askedBy: 'analyst', summary: { counts: { units: 1 } } });
    expect(await ledger.simulations({ kind: 'scheme', id: 'city' })).toEqual([kept]);
    expect(await ledger.simulations({ kind: 'rule_set' })).toEqual([]);
    expect(await ledger.simulation(1)).toEqual({ ...kept, result: { moves: ['CC01'] } });
    await expect(ledger.simulation(2)).rejects.toMatchObject({ code: 'not-found' });
  });
});
