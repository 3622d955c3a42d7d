import { type Act, finalStages, type KeptProceeding, legalStatusOn, proceedingAfter, type ProceedingEvent, type Refusal, refusalCodes, refusalOf, standardTerms as terms } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Log, standingAfter } from './oracle.js';
import { type Attempt, attemptsOf } from './random-world.js';

const SEQUENCES = 10_000;
const END = '9999-12-31';

const eventOf = ({ act, by, role, on, today, reason, version }: Attempt): ProceedingEvent => ({ act, by, role, on, at: `${today}T00:00:00.000Z`, reason, basis: `v${version}`, edition: 'e1', verdictHash: 'h' });

/** The proceedings of one consortium, kept as the domain's guard lets them. */
class Record {
  readonly kept: { proceeding: KeptProceeding; events: ProceedingEvent[] }[] = [];

  try(attempt: Attempt): Refusal | null {
    const { flagKey, kind, act, by, role, today, on, reason, version, seen, stands, evaluable, needsSecond } = attempt;
    const standing = this.kept.findLast(({ proceeding }) => proceeding.flagKey === flagKey);
    const known = standing === undefined ? null : proceedingAfter(standing.events, standing.proceeding);
    const own = act === 'open' && (known === null || finalStages.has(known.stage)) ? undefined : standing;
    const refusal = refusalOf(own === undefined ? null : known, act, {
      flagKey, kind, terms, actor: { account: by, role }, today, on, reason, basisNow: `v${version}`, basisSeen: `v${seen}`, flagStands: stands, evaluable, needsSecond, caseOrderedOn: null,
      others: this.kept.filter((each) => each !== own).map(({ proceeding }) => proceeding),
    });
    if (refusal !== null) return refusal;
    if (own !== undefined) own.events.push(eventOf(attempt));
    else {
      const events = [eventOf(attempt)];
      this.kept.push({ proceeding: { flagKey, kind, terms, events }, events });
    }
    return null;
  }

  status(): string {
    return legalStatusOn(END, this.kept.map(({ proceeding }) => proceeding)).status;
  }
}

const statusBy = (log: Log): string => {
  const { revoked, open } = standingAfter(log);
  if (revoked) return 'revoked';
  return open.size > 0 ? 'rectifying' : 'active';
};

describe('ten thousand random sequences of acts', () => {
  const seen = new Map<string, number>();
  const count = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);
  const illegal: string[] = [];
  const play = (seed: number): void => {
    const record = new Record();
    const log: Attempt[] = [];
    const accepts = (attempt: Attempt): boolean => {
      const refusal = record.try(attempt);
      count(refusal?.code ?? `done ${attempt.kind} ${attempt.act}`);
      if (refusal !== null) return false;
      log.push(attempt);
      const [told, wanted] = [record.status(), statusBy(log)];
      if (told !== wanted) illegal.push(`${seed}: ${told} instead of ${wanted}`);
      for (const fault of faultsOf(log, terms)) illegal.push(`${seed}: ${attempt.act} of ${attempt.flagKey}: ${fault}`);
      return true;
    };
    const attempts = attemptsOf(seed, 50);
    for (let next = attempts.next(); next.done !== true; next = attempts.next(accepts(next.value)));
    if (record.kept.flatMap(({ events }) => events).length !== log.length) illegal.push(`${seed}: a refused act left a trace`);
  };

  it('make no illegal change', () => {
    for (let seed = 1; seed <= SEQUENCES; seed += 1) play(seed);
    expect(illegal).toEqual([]);
  }, 120_000);

  it('come to every end and meet every refusal', () => {
    const ends: readonly string[] = ['rectify serve', 'rectify pass', 'rectify escalate', 'rectify extend', 'revoke serve', 'commend publicise', 'revoke reject', 'rectify return', 'revoke hear', 'rectify review_again'];
    expect(ends.filter((end) => (seen.get(`done ${end}`) ?? 0) < 20).map((end) => [end, seen.get(`done ${end}`)])).toEqual([]);
    expect(refusalCodes.filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe('the judge of the sequences', () => {
  const base = { flagKey: 'CC01:2025:rectify', kind: 'rectify', today: '2025-12-01', reason: '文号', version: 1, seen: 1, stands: true, evaluable: true, needsSecond: false } as const;
  const did = (act: Act, by: string, on: string): Attempt => ({ ...base, act, by, role: by === 'zhao' || by === 'sun' ? 'leader' : 'officer', on });
  const lawful = [did('open', 'wang', '2025-07-01'), did('review', 'li', '2025-07-02'), did('notify', 'wang', '2025-07-03'), did('approve', 'zhao', '2025-07-14'), did('serve', 'wang', '2025-07-15')];
  it('lets a lawful service pass', () => expect(faultsOf(lawful, terms)).toEqual([]));
  it.each<[string, Log, string]>([
    ['one person for all', lawful.map((each) => ({ ...each, by: 'wang' })), 'the proposer reviewed it'],
    ['no notice', lawful.filter(({ act }) => act !== 'notify'), 'it was decided without notice of this basis'],
    ['a decision on the tenth day', lawful.map((each) => (each.act === 'approve' ? { ...each, on: '2025-07-13' } : each)), 'it was decided while the consortium could still answer'],
    ['other data since the approval', [...lawful.slice(0, 4), { ...did('serve', 'wang', '2025-07-15'), version: 2 }], 'it was approved on another basis'],
    ['an officer’s approval', lawful.map((each) => (each.act === 'approve' ? { ...each, role: 'officer' as const } : each)), 'no leader approved it'],
    ['one review of a marginal flag', lawful.map((each) => ({ ...each, needsSecond: true })), 'too few looked at the basis before its approval'],
  ])('finds %s', (_, log, fault) => expect(faultsOf(log, terms)).toContain(fault));
});
