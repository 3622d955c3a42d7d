import type { Member } from '../world.js';
import { counted, type Gauge, type Look, summed } from './parts.js';

const atEnd = ({ world, year }: Look): Member[] =>
  world.members.filter((member) => member.joined <= `${year}-12-31` && (member.left === null || member.left > `${year}-12-31`));

const hasSigned = (look: Look): ((member: Member) => boolean) => (member) => member.isUnauthorised !== true && member.signed !== null && member.signed <= `${look.year}-12-31`;

const c1: Gauge = (look) => counted(atEnd(look).filter(hasSigned(look)).length, atEnd(look).length);

const deedsOf = ({ projects, outcomes }: Look): Set<string> => {
  const doers = new Set(projects.flatMap((project) => [project.lead, ...project.units.map((unit) => unit.uscc), ...project.tasks.map((task) => task.owner)]));
  for (const outcome of outcomes) if (new Set(outcome.owners).size >= 2) for (const owner of outcome.owners) doers.add(owner);
  return doers;
};

const c3: Gauge = (look) => {
  const doers = deedsOf(look);
  return counted(atEnd(look).filter((member) => doers.has(member.organisation.uscc)).length, atEnd(look).length);
};

const wasThere = (member: Member, year: number): boolean => member.joined <= `${year}-01-01` && (member.left === null || member.left > `${year}-01-01`);

const excused = /注销|合并/u;

const c5: Gauge = (look) => {
  const staying = new Set(atEnd(look));
  const before = look.world.members.filter((member) => wasThere(member, look.year) && (staying.has(member) || !excused.test(member.exitReason ?? '')));
  return counted(before.filter((member) => staying.has(member)).length, before.length);
};

const adopted = new Set(['city', 'provincial', 'national']);

const c6: Gauge = ({ outcomes }) => summed(outcomes.filter((each) => each.kind === 'analysis'), (each) => (adopted.has(each.level ?? '') ? 3 : 1));

/** A number the consortium itself declares: both parts, or it counts as missing. */
export const declared = (code: string): Gauge => ({ report }) => ({
  numerator: report?.items.get(`${code}.numerator`) ?? null,
  denominator: report?.items.get(`${code}.denominator`) ?? null,
});

export const cooperation: Readonly<Record<string, Gauge>> = { C1: c1, C2: declared('C2'), C3: c3, C4: declared('C4'), C5: c5, C6: c6 };
