import { flags, oneProceeding, proceedingEvent, proceedings, type ReplyOf } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../backend/src/sign-in/password.js';
import { openLedger } from '../../store/src/ledger/open-ledger.js';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

type Outlook = ReplyOf<typeof oneProceeding>;
type FlagRow = ReplyOf<typeof flags>['flags'][number];

const PASSWORD = 'abcd-efgh-jkmn';

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'kept', (error: unknown) => {
    if (error instanceof Refused) return `${error.told.code}: ${error.told.detail}`;
    throw error;
  });

/** Colleagues of the first accounts: an act needs several people. */
const withColleagues = async (dataDir: string): Promise<void> => {
  const ledger = await openLedger({ dataDir, clock: () => new Date().toISOString(), alone: false });
  const passwordHash = await hashPassword(PASSWORD);
  for (const role of ['officer', 'leader']) await ledger.createAccount({ name: `${role}2`, displayName: `${role}2`, passwordHash, role, districts: 'all' });
  await ledger.close();
};

describe('a flag', () => {
  let city: City;
  let server: RunningServer;
  const people = new Map<string, Caller>();
  const as = (name: string): Caller => {
    const caller = people.get(name);
    if (caller === undefined) throw new Error(`${name} is not signed in`);
    return caller;
  };
  const seen = (name: string, key: string): Promise<Outlook> => as(name).ask(oneProceeding, { key });
  const act = async (name: string, key: string, did: { act: string; reason?: string; on?: string }): Promise<Outlook> => {
    const { length: expectedLength, basis } = await seen(name, key);
    return as(name).ask(proceedingEvent, { key, expectedLength, basis, ...did });
  };
  const mayNow = ({ steps }: Outlook): readonly string[] => steps.filter(({ may }) => may).map((step) => step.act);
  /** The first of its kind that can be judged and is not marginal. */
  const plainFlag = async (kind: FlagRow['kind']): Promise<FlagRow> => {
    const found = await as('officer').ask(flags, {});
    for (const flag of found.flags.filter((each) => each.kind === kind)) {
      const { evaluable, needsSecond, stands } = await seen('officer', flag.key);
      if (stands && evaluable && !needsSecond) return flag;
    }
    throw new Error(`no plain ${kind} flag in the demo city`);
  };

  beforeAll(async () => {
    city = await aCity();
    await withColleagues(city.dataDir);
    server = await startServer(city.dataDir);
    for (const name of ['officer', 'officer2', 'leader', 'leader2', 'analyst', 'district']) people.set(name, await signedInAt(server.url, name, city.passwords[name] ?? PASSWORD));
  }, 300_000);
  afterAll(async () => {
    await server.stop();
    await city.remove();
  });

  it('of praise is proposed, reviewed, approved and made public, each by who may', async () => {
    const { key, consortium } = await plainFlag('commend');
    expect(mayNow(await seen('officer', key))).toEqual(['open']);
    expect(mayNow(await seen('analyst', key))).toEqual([]);
    expect(await refusal(act('leader', key, { act: 'open' }))).toMatch(/^not_allowed: 这一步由处置专员办理/u);
    expect(mayNow(await act('officer', key, { act: 'open' }))).not.toContain('review');
    expect(await refusal(act('officer', key, { act: 'review' }))).toBe('bad_request: 提出人不能自己复核或验收，请由另一人办理。');
    await act('officer2', key, { act: 'review' });
    const { length: expectedLength, basis } = await seen('leader', key);
    const both = await Promise.all(['leader', 'leader2'].map((name) => refusal(as(name).ask(proceedingEvent, { key, act: 'approve', expectedLength, basis }))));
    expect(both.filter((told) => told === 'kept')).toHaveLength(1);
    expect(both.find((told) => told !== 'kept')).toMatch(/^changed_meanwhile: 该事项在您打开之后已有人办理/u);
    expect(await refusal(act('officer', key, { act: 'publicise' }))).toBe('bad_request: 请写明理由或文书编号后再提交。');
    const done = await act('officer', key, { act: 'publicise', reason: '长科通〔2026〕1号' });
    expect(done.records).toMatchObject([{ stage: 'publicised', stageName: '已公布', basisChanged: false, events: [{ act: 'open', by: 'officer' }, { act: 'review', by: 'officer2' }, { act: 'approve' }, { act: 'publicise', reason: '长科通〔2026〕1号' }] }]);
    expect(done.legal).toMatchObject({ status: 'active', commendedOn: [done.today] });
    expect(done.steps).toMatchObject([{ act: 'open', may: false, why: '该建议已办结，不再重复办理。' }]);
    expect((await as('analyst').ask(proceedings, { consortium })).rows).toMatchObject([{ flagKey: key, stage: 'publicised', ended: true }]);
  });

  it('against a consortium waits for notice and answer, and changes no status before its service', async () => {
    const { key } = await plainFlag('rectify');
    await act('officer', key, { act: 'open' });
    await act('officer2', key, { act: 'review' });
    expect(await refusal(act('leader', key, { act: 'approve' }))).toBe('bad_request: 尚未告知当事单位，不能审批。请先送达告知书。');
    const noticed = await act('officer', key, { act: 'notify', reason: '长科告〔2026〕9号，直接送达' });
    expect(noticed.records.at(-1)?.answerUntil).not.toBeNull();
    expect(await refusal(act('leader', key, { act: 'approve' }))).toMatch(/^bad_request: 陈述申辩期到 /u);
    const { steps, legal } = await seen('leader', key);
    expect(steps.find((step) => step.act === 'approve')).toMatchObject({ may: false, why: expect.stringContaining('起方可审批') });
    expect(legal).toMatchObject({ status: 'active', since: null, ban: null });
    expect((await act('officer', key, { act: 'return', reason: '待补年度报告' })).records).toMatchObject([{ stage: 'returned' }]);
    expect(mayNow(await seen('officer', key))).toEqual(['open']);
  });

  it('is seen by a district where it is its own, and acted on by none', async () => {
    const found = (await as('district').ask(flags, {})).flags.map(({ key }) => key);
    const all = (await as('officer').ask(flags, {})).flags.filter(({ kind }) => kind === 'rectify' || kind === 'revoke' || kind === 'commend');
    const foreign = all.find(({ key }) => !found.includes(key));
    expect(await refusal(seen('district', foreign?.key ?? ''))).toMatch(/^not_found: /u);
    const own = all.find(({ key }) => found.includes(key));
    if (own !== undefined) expect(mayNow(await seen('district', own.key))).toEqual([]);
    expect((await as('district').ask(proceedings, {})).rows.filter(({ flagKey }) => !found.includes(flagKey))).toEqual([]);
  });

  it('of another kind is nothing to act on', async () => {
    const watched = (await as('officer').ask(flags, {})).flags.find(({ kind }) => kind === 'watch' || kind === 'data');
    expect(await refusal(seen('officer', watched?.key ?? ''))).toMatch(/^not_found: 没有可以处置的标记/u);
  });
});
