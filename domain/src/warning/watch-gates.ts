import type { CalendarDate } from '../calendar/calendar-date.js';
import type { BoundRule, Finding } from '../rules/define-rule.js';
import { type Reading, reading, type Watched } from './warning.js';
import type { WarningBasis, WarningFacts, WatchedMember } from './warning-facts.js';

const GATE_ARTICLE = '第六条';

const keyOf = (consortium: string, { uscc, joined }: WatchedMember): string => `membership:${consortium}/${uscc}/${joined}`;

const stays = ({ joined, left }: WatchedMember, day: CalendarDate): boolean => joined <= day && (left === null || left > day);

// A unit that left and came back is one member.
const unitsOn = (members: readonly WatchedMember[], day: CalendarDate): readonly WatchedMember[] => {
  const units = new Map<string, WatchedMember>();
  for (const member of members.filter((each) => stays(each, day))) {
    const known = units.get(member.uscc);
    units.set(member.uscc, known === undefined ? member : { ...member, tier: known.tier === 'lead' ? 'lead' : member.tier });
  }
  return [...units.values()];
};

const gateFacts = ({ consortium, members }: WarningFacts, day: CalendarDate): unknown => {
  const units = unitsOn(members, day);
  const others = units.filter(({ tier }) => tier !== 'lead');
  const lead = units.find(({ tier }) => tier === 'lead');
  return {
    activeMembers: others.length, enterpriseMembers: others.filter(({ kind }) => kind === 'enterprise').length,
    leadActive: lead !== undefined, leadIsEnterprise: lead?.kind === 'enterprise', evidence: units.map((unit) => keyOf(consortium, unit)).sort(),
  };
};

const leaversBy = ({ members }: WarningFacts, year: number, day: CalendarDate): readonly (WatchedMember & { left: CalendarDate })[] => {
  const here = new Set(unitsOn(members, day).map(({ uscc }) => uscc));
  return members
    .flatMap((member) => (member.left !== null && member.left >= `${year}-01-01` && member.left <= day && !here.has(member.uscc) ? [{ ...member, left: member.left }] : []))
    .sort((one, other) => (`${one.left} ${one.uscc}` < `${other.left} ${other.uscc}` ? -1 : 1));
};

const colours = { PASS: 'green', NA: 'green', WARN: 'yellow', FAIL: 'red', UNKNOWN: 'grey' } as const;

const readFinding = (finding: Finding, facts: WarningFacts, { year, day }: { year: number; day: CalendarDate }): Reading => {
  const colour = colours[finding.result];
  const told = { colour, missed: colour === 'red' || colour === 'yellow', measured: finding.measured, missing: colour === 'grey' ? finding.note : '' };
  if (!told.missed) return reading({ ...told, note: finding.note, evidence: finding.evidence });
  const leavers = leaversBy(facts, year, day);
  const who = leavers.map(({ name, left }) => `${name} ${left} 退出`).join('、');
  const note = who === '' ? `${finding.note}（年内没有成员退出）` : `${finding.note}（${who}）`;
  const evidence = leavers.length === 0 ? finding.evidence : leavers.map((member) => keyOf(facts.consortium, member));
  return reading({ ...told, note, evidence });
};

/** Days on which the roster changed: between two of them a gate answers the same. */
const epochOf = (turns: readonly CalendarDate[], day: CalendarDate): number => turns.findLastIndex((turn) => turn <= day);

const unknownRoster = ({ lead }: WarningFacts): Reading => {
  const whom = lead === '' ? '牵头单位' : lead;
  return reading({ colour: 'grey', note: `没有任何成员记录，无法判断；请${whom}补报成员名册`, missing: `成员名册（${whom}）` });
};

const watchGate = (rule: BoundRule, facts: WarningFacts, year: number): Watched => {
  const turns = [...new Set(facts.members.flatMap(({ joined, left }) => (left === null ? [joined] : [joined, left])))].sort();
  const seen = new Map<number, Reading>();
  const look = (day: CalendarDate): Reading => {
    if (facts.members.length === 0) return unknownRoster(facts);
    const epoch = epochOf(turns, day);
    const known = seen.get(epoch) ?? readFinding(rule.judge(gateFacts(facts, day)), facts, { year, day });
    seen.set(epoch, known);
    return known;
  };
  return { kind: 'gate', item: `rule:${rule.id}`, label: rule.title.zh, due: null, look };
};

/** 成员门槛 (Art. 6): the rule set's gates over the roster of the day, with who left in the year. */
export const watchGates = (facts: WarningFacts, { ruleSet, year }: WarningBasis): readonly Watched[] =>
  ruleSet.rules.filter(({ article }) => article === GATE_ARTICLE).map((rule) => watchGate(rule, facts, year));
