import { legalStatusOn, standardTerms } from '@monitor/domain';
import { expect, it } from 'vitest';
import { openLedger } from '../../../store/src/ledger/open-ledger.js';
import { basisOf, type Ledger } from '@monitor/store';
import { faultsOf, standingAfter } from '../../domain/proceeding/oracle.js';
import { type Attempt, attemptsOf } from '../../domain/proceeding/random-world.js';
import { aFlag, anAct, inOffice } from './flags.js';
import { type Bench, onBothLedgers } from './ledgers.js';

const SEQUENCES = 200;
const LENGTH = 30;

const flagOf = ({ flagKey, kind, needsSecond }: Attempt, consortium: string, version: number) =>
  aFlag({ key: flagKey.replace('CC01', consortium), kind, consortium, headline: `第 ${version} 次测算`, needsSecond });

interface Tried {
  readonly attempt: Attempt;
  readonly consortium: string;
  readonly expectedLength: number;
}

const orderOf = ({ attempt, consortium, expectedLength }: Tried) => {
  const flag = attempt.stands ? flagOf(attempt, consortium, attempt.version) : null;
  const { act, by, on, reason, evaluable, seen, version } = attempt;
  const basisSeen = seen === version ? basisOf(flag) : basisOf(flagOf(attempt, consortium, seen));
  return anAct({ act, by, on, reason, evaluable, flag, flagKey: attempt.flagKey.replace('CC01', consortium), expectedLength, basisSeen });
};

/** A ledger whose clock stands at noon of the day of the last attempt. */
const atNoon = async ({ dataDir, databaseUrl }: Bench) => {
  const clock = { day: '2025-07-01' };
  const ledger = await openLedger({ dataDir, databaseUrl, clock: () => `${clock.day}T04:00:00.000Z`, alone: false });
  return { ledger, clock };
};

interface Played {
  readonly illegal: readonly string[];
  readonly kept: readonly string[];
  readonly refused: number;
}

const play = async (seed: number, { ledger, clock }: { ledger: Ledger; clock: { day: string } }): Promise<Played> => {
  const consortium = `K${seed}`;
  const log: Attempt[] = [];
  const illegal: string[] = [];
  let refused = 0;
  const attempts = attemptsOf(seed, LENGTH);
  let next = attempts.next();
  while (next.done !== true) {
    const attempt = next.value;
    clock.day = attempt.today;
    const expectedLength = log.filter(({ flagKey }) => flagKey === attempt.flagKey).length;
    const code = await ledger.appendProceedingEvent(orderOf({ attempt, consortium, expectedLength })).then(() => null, (error: { code?: string }) => error.code ?? 'unknown');
    if (code === null) log.push(attempt);
    else if (code === 'proceeding-refused') refused += 1;
    else illegal.push(`${seed}: ${code}`);
    if (code === null) illegal.push(...faultsOf(log, standardTerms).map((fault) => `${seed}: ${attempt.act} of ${attempt.flagKey}: ${fault}`));
    next = attempts.next(code === null);
  }
  const { revoked, open } = standingAfter(log);
  const wanted = revoked ? 'revoked' : open.size > 0 ? 'rectifying' : 'active';
  const told = legalStatusOn('9999-12-31', await ledger.proceedings({ consortium })).status;
  return { illegal: told === wanted ? illegal : [...illegal, `${seed}: ${told} instead of ${wanted}`], kept: log.map(({ kind, act }) => `${kind} ${act}`), refused };
};

onBothLedgers('random acts', (bench) => {
  it('leave nothing but lawful ones, each with its proof, and a trace of every other', async () => {
    const at = await atNoon(bench());
    await inOffice(at.ledger);
    const played: Played[] = [];
    for (let seed = 1; seed <= SEQUENCES; seed += 1) played.push(await play(seed, at));
    expect(played.flatMap(({ illegal }) => illegal)).toEqual([]);
    const kept = played.flatMap((each) => each.kept);
    for (const end of ['rectify serve', 'commend publicise', 'rectify open', 'revoke serve', 'rectify pass']) expect(kept.filter((act) => act === end).length, end).toBeGreaterThan(0);
    expect(await at.ledger.verifyProceedings()).toEqual({ events: kept.length });
    const tried = (await at.ledger.auditEntries({ limit: 100_000 })).filter(({ action }) => action === 'proceeding-refused');
    expect(tried).toHaveLength(played.reduce((sum, { refused }) => sum + refused, 0));
    await at.ledger.close();
  }, 240_000);
});
