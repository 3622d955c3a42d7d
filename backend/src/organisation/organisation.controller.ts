import { Controller } from '@nestjs/common';
import { organisationProfile, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk, type Sitting } from '../desk/desk.js';
import { gradeOf } from '../desk/grade-of.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { organisationMemberships, organisationMoney, organisationOutcomes, organisationProjects } from './activity.query.js';
import { organisationBans, organisationConflicts } from './bans.query.js';
import { bansOf, banTermsOf, conflictsOf } from './bans-of.js';
import { organisationDesignations, organisationIdentity, organisationSuccessions } from './register.query.js';

type Reply = ReplyOf<typeof organisationProfile>;

interface One {
  readonly uscc: string;
  readonly as_of: string;
}

const placeOf = (code: string | null): string | null => (code === '' ? null : code);

const identityOf = async (sitting: Sitting, uscc: string) => {
  const [found] = await sitting.ask(organisationIdentity, { uscc });
  if (found === undefined) throw new ProblemError('not_found', `名录中没有统一社会信用代码为“${uscc}”的单位，或它不在您的查看范围内。请核对代码，或从联合体的成员表进入。`);
  const { path, sheet, row, cell, name, kind, district, principal_place } = found;
  return { uscc, name, kind, district: placeOf(district), principalPlace: placeOf(principal_place), source: { path, sheet, row, cell } };
};

const bansAndConflicts = async (sitting: Sitting, one: One): Promise<Pick<Reply, 'bans' | 'conflicts' | 'banYears'>> => {
  const terms = banTermsOf(sitting.policy().ruleSet);
  const [bans, conflicts] = await Promise.all([sitting.ask(organisationBans, one), sitting.ask(organisationConflicts, { uscc: one.uscc, year: sitting.year })]);
  return { banYears: terms.years, bans: bansOf(bans, { ...terms, asOf: one.as_of }), conflicts: conflictsOf(conflicts, one.uscc) };
};

const registerOf = async (sitting: Sitting, one: One): Promise<Pick<Reply, 'designations' | 'memberships' | 'successions'>> => {
  const [designations, memberships, successions] = await Promise.all([
    sitting.ask(organisationDesignations, { uscc: one.uscc }),
    sitting.ask(organisationMemberships, { ...one, year: sitting.year }),
    sitting.ask(organisationSuccessions, one),
  ]);
  return {
    designations,
    memberships: memberships.map(({ exit_reason, grade, ...rest }) => ({ ...rest, exitReason: exit_reason, grade: gradeOf(grade) })),
    successions: successions.map(({ from_uscc, from_name, to_uscc, to_name, ...rest }) => ({ ...rest, from: { uscc: from_uscc, name: from_name }, to: { uscc: to_uscc, name: to_name } })),
  };
};

const workOf = async (sitting: Sitting, one: One): Promise<Pick<Reply, 'projects' | 'money' | 'outcomes' | 'outcomeCount'>> => {
  const [projects, money, outcomes] = await Promise.all([
    sitting.ask(organisationProjects, one),
    sitting.ask(organisationMoney, { ...one, year: sitting.year }),
    sitting.ask(organisationOutcomes, one),
  ]);
  return {
    projects: projects.map(({ consortium_name, planned_end, tasks_due, tasks_accepted, ...rest }) => ({ ...rest, consortiumName: consortium_name, plannedEnd: planned_end, tasksDue: tasks_due, tasksAccepted: tasks_accepted })),
    money: money.map(({ consortium, name, kind, in_year, year_lines, in_all, all_lines }) => ({ consortium, name, kind, year: in_year, yearLines: year_lines, all: in_all, allLines: all_lines })),
    outcomeCount: outcomes[0]?.whole ?? 0,
    outcomes,
  };
};

@Controller()
export class OrganisationController {
  constructor(private readonly desk: Desk) {}

  @Answers(organisationProfile)
  async organisation(@Asked(organisationProfile) { uscc, year }: QueryOf<typeof organisationProfile>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, year);
    const identity = await identityOf(sitting, uscc);
    const one = { uscc, as_of: sitting.basis.asOf };
    const [register, work, barred] = await Promise.all([registerOf(sitting, one), workOf(sitting, one), bansAndConflicts(sitting, one)]);
    return { basis: sitting.basis, ...identity, ...register, ...work, ...barred };
  }
}
