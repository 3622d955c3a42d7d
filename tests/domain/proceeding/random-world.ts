import { type Act, acts, addDays, type CalendarDate, createRandom, type ProceedingKind, type Role } from '@monitor/domain';

type Chance = () => number;

/** What one official tries to do, and what the system shows at that moment. */
export interface Attempt {
  readonly flagKey: string;
  readonly kind: ProceedingKind;
  readonly act: Act;
  readonly by: string;
  readonly role: Role;
  readonly today: CalendarDate;
  readonly on: CalendarDate;
  readonly reason: string;
  /** Version of the flag's content as it stands and as the official saw it. */
  readonly version: number;
  readonly seen: number;
  readonly stands: boolean;
  readonly evaluable: boolean;
  readonly needsSecond: boolean;
}

export const officials: readonly { readonly by: string; readonly role: Role }[] = [
  { by: 'wang', role: 'officer' }, { by: 'li', role: 'officer' }, { by: 'zhao', role: 'leader' }, { by: 'sun', role: 'leader' }, { by: 'chen', role: 'analyst' }, { by: 'qian', role: 'district' }, { by: 'ops', role: 'operator' },
];

export const flagsOfOne: readonly { readonly flagKey: string; readonly kind: ProceedingKind }[] = [
  { flagKey: 'CC01:2024:rectify', kind: 'rectify' }, { flagKey: 'CC01:2025:rectify', kind: 'rectify' }, { flagKey: 'CC01:2025:revoke', kind: 'revoke' }, { flagKey: 'CC01:2025:commend', kind: 'commend' },
];

/** The usual way of each kind, so that random steps also come far. */
const usual: Readonly<Record<ProceedingKind, readonly Act[]>> = {
  rectify: ['open', 'review', 'notify', 'approve', 'serve', 'extend', 'report', 'fail', 'escalate', 'pass'],
  revoke: ['open', 'review', 'notify', 'hear', 'approve', 'serve'],
  commend: ['open', 'review', 'approve', 'publicise'],
};

const pick = <Item>(random: Chance, items: readonly Item[]): Item => {
  const item = items[Math.min(items.length - 1, Math.floor(random() * items.length))];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

interface Moment {
  readonly today: CalendarDate;
  readonly version: number;
  readonly stands: boolean;
  readonly evaluable: boolean;
}

/** How often something unusual happens; a calm sequence comes far, a wild one tries everything. */
const moods = [0.02, 0.1, 0.4] as const;

/** The next moment: hours, weeks or a year later, now and then with other data, or with a clock that was set back. */
const goOn = (random: Chance, mood: number, { today, version, stands, evaluable }: Moment): Moment => ({
  today: addDays(today, pick(random, [0, 0, 1, 9, 11, 40, random() < 0.3 ? 400 : 12, random() < mood ? -2 : 0])),
  version: random() < mood / 3 ? version + 1 : version,
  stands: random() < mood / 4 ? !stands : stands || random() < 0.5,
  evaluable: random() < mood / 4 ? !evaluable : evaluable || random() < 0.5,
});

/** A seeded sequence of attempts of everybody on four flags of one consortium; it is told whether each was kept. */
export function* attemptsOf(seed: number, length: number): Generator<Attempt, void, boolean> {
  const random: Chance = createRandom(seed).next;
  const mood = pick(random, moods);
  const second = new Map(flagsOfOne.map(({ flagKey }) => [flagKey, random() < 0.3]));
  const progress = new Map<string, number>();
  let moment: Moment = { today: '2025-07-01', version: 1, stands: true, evaluable: true };
  let flag = pick(random, flagsOfOne);
  for (let index = 0; index < length; index += 1) {
    moment = goOn(random, mood, moment);
    if (random() < Math.max(0.05, mood / 2)) flag = pick(random, flagsOfOne);
    const at = progress.get(flag.flagKey) ?? 0;
    const way = usual[flag.kind];
    const attempt: Attempt = {
      ...flag, act: random() < mood ? pick(random, acts) : pick(random, way.slice(Math.max(0, at - 1), at + 3)),
      ...pick(random, random() < mood ? officials : officials.slice(0, 4)), ...moment,
      on: random() < mood / 2 ? addDays(moment.today, pick(random, [-20, -5, -1, 1])) : moment.today,
      reason: random() < mood / 3 ? ' ' : '长科函〔2025〕7号', seen: random() < mood / 4 ? moment.version - 1 : moment.version, needsSecond: second.get(flag.flagKey) === true,
    };
    if (yield attempt) progress.set(flag.flagKey, way.includes(attempt.act) ? way.indexOf(attempt.act) + 1 : 0);
  }
}
