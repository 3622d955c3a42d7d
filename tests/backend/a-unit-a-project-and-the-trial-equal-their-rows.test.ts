import { addMoney, consortiumProfile, evidence, formatYuan, fundFlow, organisationProfile, outcomeSummary, parseYuan, projectProfile, ranking, trialCases, trialReview } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, Refused, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const OWN = '220173';
let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;
let own: Set<string>;
let strangers: string[];

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
  const { rows } = await leader.ask(ranking, {});
  own = new Set(rows.filter((row) => row.district === OWN).map(({ consortium }) => consortium));
  strangers = rows.filter((row) => row.district !== OWN).map(({ consortium }) => consortium);
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const refusal = (asked: Promise<unknown>): Promise<{ code: string; detail: string }> =>
  asked.then(() => ({ code: '', detail: '' }), (error: unknown) => {
    if (error instanceof Refused) return { code: error.told.code, detail: error.told.detail };
    throw error;
  });
const profileOf = (consortium: string, caller = leader) => caller.ask(consortiumProfile, { consortium });
const sameMoney = (left: string, right: string, name: string) => expect(parseYuan(left), name).toBe(parseYuan(right));
const codesIn = (reply: object): string[] => [...new Set(JSON.stringify({ ...reply, basis: null }).match(/LHT-\d{3}/gu))].sort();

describe('a member unit', () => {
  it('that is barred bears its ban for three years and what the rule found of it', async () => {
    const check = (await profileOf('LHT-032')).checks.find(({ rule }) => rule === 'A12.5');
    const uscc = check?.measured[0]?.label ?? '';
    const unit = await leader.ask(organisationProfile, { uscc });
    expect(unit.bans.map(({ decided, from, lastDay, until, inForce, through }) => ({ decided, from, lastDay, until, inForce, through }))).toEqual([
      { decided: '2024-05-20', from: '2024-05-20', lastDay: '2027-05-19', until: '2027-05-20', inForce: true, through: [] },
    ]);
    expect(unit.conflicts.map(({ consortium, result, entered }) => ({ consortium, result, entered }))).toEqual([{ consortium: 'LHT-032', result: 'FAIL', entered: '2024-09-10' }]);
    const revoked = unit.memberships.find(({ consortium }) => consortium === 'LHT-041');
    expect(revoked).toMatchObject({ tier: 'lead', status: 'revoked', ended: '2024-05-20' });
    expect((await leader.ask(organisationProfile, { uscc, year: 2022 })).bans, 'not decided yet').toEqual([]);
  });

  it('is booked as much money as its lines hold', async () => {
    const { lead } = await profileOf('LHT-001');
    const unit = await leader.ask(organisationProfile, { uscc: lead.uscc });
    const booked = unit.money.filter(({ yearLines }) => yearLines > 0);
    expect(booked.length).toBeGreaterThan(1);
    for (const { consortium, kind, year, yearLines } of booked) {
      const proof = await leader.ask(evidence, { measure: 'money', consortium, slice: `kind:${kind},unit:${lead.uscc}` });
      sameMoney(proof.numerator, year, `${consortium} ${kind}`);
      expect(proof.count).toBe(yearLines);
    }
  });

  it('takes part in what the profiles of its consortia list', async () => {
    const profile = await profileOf('LHT-001');
    const unit = await leader.ask(organisationProfile, { uscc: profile.lead.uscc });
    const stay = unit.memberships.find(({ consortium }) => consortium === 'LHT-001');
    expect(stay).toMatchObject({ tier: 'lead', evaluated: true, grade: profile.grade, total: profile.total, rank: profile.rank });
    const codes = new Set((await leader.ask(organisationProfile, { uscc: profile.lead.uscc })).projects.map(({ code }) => code));
    for (const { code } of profile.projects) {
      const { units, tasks } = await leader.ask(projectProfile, { project: code });
      expect(codes.has(code), code).toBe([...units.map(({ uscc }) => uscc), ...tasks.map(({ owner }) => owner.uscc)].includes(profile.lead.uscc));
    }
  });

  it('is shown to a district in its own consortia alone', async () => {
    const members = new Set((await Promise.all([...own].map((consortium) => profileOf(consortium, district)))).flatMap(({ membership }) => membership.map(({ uscc }) => uscc)));
    const shared = new Set((await Promise.all(strangers.map((consortium) => profileOf(consortium)))).flatMap(({ membership }) => membership.map(({ uscc }) => uscc)));
    const replies = await Promise.all([...members].filter((_, place) => place % 6 === 0).map((uscc) => district.ask(organisationProfile, { uscc })));
    expect(replies.flatMap(codesIn).filter((code) => !own.has(code))).toEqual([]);
    const foreign = [...shared].find((uscc) => !members.has(uscc)) ?? '';
    expect((await leader.ask(organisationProfile, { uscc: foreign })).uscc).toBe(foreign);
    expect((await refusal(district.ask(organisationProfile, { uscc: foreign }))).code).toBe('not_found');
    expect((await refusal(leader.ask(organisationProfile, { uscc: 'X' }))).detail).toContain('请核对代码');
  });
});

describe('a project', () => {
  it('has the money, year by year, that its lines hold', async () => {
    const { projects } = await profileOf('LHT-001');
    const { code, consortium, money, basis } = await leader.ask(projectProfile, { project: projects[0]?.code ?? '' });
    expect(money.length).toBeGreaterThan(3);
    for (const { year, kind } of money.filter((entry) => basis.years.includes(entry.year))) {
      const shown = money.filter((entry) => entry.year === year && entry.kind === kind);
      const proof = await leader.ask(evidence, { measure: 'money', year, consortium: consortium.code, slice: `kind:${kind},project:${code}` });
      sameMoney(proof.numerator, formatYuan(addMoney(...shown.map(({ amount }) => parseYuan(amount)))), `${year} ${kind}`);
    }
  });

  it('bears the city money that the rule of the cap counted, and that finding', async () => {
    const found = (await profileOf('LHT-023')).checks.find(({ rule }) => rule === 'A10.1');
    const over = found?.measured[0];
    const project = await leader.ask(projectProfile, { project: over?.label ?? '' });
    expect(project.cap).toEqual({ cap: '10000000.00', per: 'project', granted: over?.value });
    expect(project.checks.find(({ rule }) => rule === 'A10.1')).toMatchObject({ result: 'FAIL', note: found?.note });
  });

  it('counts tasks and milestones as the profile does, and is as good as absent to another district', async () => {
    const profile = await profileOf(strangers[0] ?? '');
    for (const row of profile.projects) {
      const { tasks, milestones, consortium } = await leader.ask(projectProfile, { project: row.code });
      expect(consortium.code).toBe(profile.consortium);
      expect(tasks.filter(({ due }) => due <= '2025-12-31'), row.code).toHaveLength(row.tasksDue);
      expect(milestones.filter(({ planned }) => planned.startsWith('2025')), row.code).toHaveLength(row.milestonesDue);
      expect((await refusal(district.ask(projectProfile, { project: row.code }))).code, row.code).toBe('not_found');
    }
    expect((await refusal(leader.ask(projectProfile, { project: 'XM-000' }))).detail).toContain('请核对编号');
  });
});

describe.each([{}, { sector: ['nev'] }, { year: 2024, district: ['220173', '220104'] }])('the trial under the filters %o', (view) => {
  it('adds up, quarter by quarter, to what the pages of money and outcomes show of the year', async () => {
    const [review, flow, summary] = await Promise.all([leader.ask(trialReview, view), leader.ask(fundFlow, view), leader.ask(outcomeSummary, view)]);
    const quarters = review.quarters.filter(({ quarter }) => quarter.startsWith(String(review.basis.year)));
    expect(quarters).toHaveLength(4);
    const sum = (pick: (quarter: (typeof quarters)[number]) => string) => formatYuan(addMoney(...quarters.map((quarter) => parseYuan(pick(quarter)))));
    sameMoney(sum(({ allocated }) => allocated), flow.fiscal.allocated, 'allocated');
    sameMoney(sum(({ spent }) => spent), formatYuan(parseYuan(flow.fiscal.spent) - parseYuan(flow.fiscal.refunded)), 'spent');
    const channel = (wanted: string) => flow.channels.find((each) => each.channel === wanted)?.amount ?? '';
    for (const name of ['research', 'transfer', 'compensation'] as const) sameMoney(sum((quarter) => quarter[name]), channel(name), name);
    const kind = (wanted: string) => summary.kinds.find((each) => each.kind === wanted)?.amount ?? '';
    sameMoney(sum(({ contracts }) => contracts), kind('contract'), 'contracts');
    sameMoney(sum(({ revenue }) => revenue), kind('revenue'), 'revenue');
    const counted = summary.kinds.filter((each) => each.kind !== 'revenue').reduce((total, { count }) => total + count, 0);
    expect(quarters.reduce((total, { results }) => total + results, 0)).toBe(counted);
  });

  it('has phases that are the sums of their quarters, parted at the day assumed', async () => {
    const { quarters, phases, dayOne } = await leader.ask(trialReview, { ...view, from: '2023-05-10' });
    expect(dayOne).toEqual({ date: '2023-05-10', ground: 'given', until: '2025-05-10', years: 2 });
    expect(quarters.filter(({ phase }) => phase === 'first').map(({ quarter }) => quarter)).toEqual(['2023Q2']);
    expect(phases.reduce((total, each) => total + each.quarters, 0)).toBe(quarters.length);
    expect(phases[0]).toMatchObject({ phase: 'before', quarters: 9 });
    for (const name of ['allocated', 'research', 'equity', 'contracts', 'revenue'] as const) {
      expect(addMoney(...phases.map((each) => parseYuan(each[name]))), name).toBe(addMoney(...quarters.map((each) => parseYuan(each[name]))));
    }
  });
});

describe('the trial', () => {
  it('is assumed to begin with the latest year while the text is not issued, and no other day is taken for one', async () => {
    expect((await leader.ask(trialReview, { year: 2022 })).dayOne).toEqual({ date: '2025-01-01', ground: 'assumed', until: '2027-01-01', years: 2 });
    expect((await refusal(leader.ask(trialReview, { from: '2025-02-30' }))).code).toBe('bad_request');
  });

  it('counts findings as the profiles hold them', async () => {
    const { rows } = await leader.ask(ranking, { sector: ['nev'] });
    const checks = (await Promise.all(rows.map(({ consortium }) => profileOf(consortium)))).flatMap((profile) => profile.checks);
    const { compliance } = await leader.ask(trialReview, { sector: ['nev'] });
    for (const { rule, fail, warn, pass } of compliance.filter(({ year }) => year === 2025)) {
      const of = (result: string) => checks.filter((check) => check.rule === rule && check.result === result).length;
      expect({ fail, warn, pass }, rule).toEqual({ fail: of('FAIL'), warn: of('WARN'), pass: of('PASS') });
    }
  });

  it('shows a district what the city is shown of it', async () => {
    const [mine, narrowed] = [await district.ask(trialReview, {}), await leader.ask(trialReview, { district: [OWN] })];
    expect({ ...mine, basis: null }).toEqual({ ...narrowed, basis: null });
    expect(mine.quarters.at(-1)?.standing).toBe(own.size);
    expect((await district.ask(trialCases, {})).kinds.map(({ opened }) => opened)).toEqual([0, 0, 0]);
  });
});
