import type { memberChanges, ReplyOf } from '@monitor/domain';

export type MemberChanges = ReplyOf<typeof memberChanges>;
export type Membership = MemberChanges['memberships'][number];

export interface MemberYear {
  readonly year: number;
  readonly joined: number;
  readonly left: number;
  /** Units that belong at the year's end. */
  readonly atEnd: number;
}

export interface MemberEvent {
  readonly what: 'joined' | 'left';
  readonly on: string;
  readonly member: Membership;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Joined with the founding, not later. */
const isFounder = ({ joined }: Membership, recognised: string): boolean => joined <= recognised;

/** Comings and goings after the founding, the latest first. What lies after the year shown is not yet known. */
export const memberEvents = ({ memberships, recognised, basis: { year } }: Pick<MemberChanges, 'memberships' | 'recognised' | 'basis'>): readonly MemberEvent[] => {
  const joined = memberships.filter((each) => !isFounder(each, recognised)).map((member): MemberEvent => ({ what: 'joined', on: member.joined, member }));
  const left = memberships.flatMap((member): MemberEvent[] => (member.leftOn === null || yearOf(member.leftOn) > year ? [] : [{ what: 'left', on: member.leftOn, member }]));
  return [...joined, ...left].sort((one, other) => other.on.localeCompare(one.on) || one.member.uscc.localeCompare(other.member.uscc));
};

/** Each year from the recognition to the year shown. The day of leaving is the first day outside. */
export const memberYears = (changes: Pick<MemberChanges, 'memberships' | 'recognised' | 'basis'>): readonly MemberYear[] => {
  const { memberships, recognised, basis: { year: last } } = changes;
  const events = memberEvents(changes);
  const first = Math.min(yearOf(recognised), last);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    const of = (what: MemberEvent['what']): number => events.filter((event) => event.what === what && yearOf(event.on) === year).length;
    const end = `${String(year)}-12-31`;
    const atEnd = new Set(memberships.filter(({ joined, leftOn }) => joined <= end && (leftOn === null || leftOn > end)).map(({ uscc }) => uscc)).size;
    return { year, joined: of('joined'), left: of('left'), atEnd };
  });
};

export const foundersOf = ({ memberships, recognised }: Pick<MemberChanges, 'memberships' | 'recognised'>): number => memberships.filter((each) => isFounder(each, recognised)).length;
