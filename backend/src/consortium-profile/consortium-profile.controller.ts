import { Controller } from '@nestjs/common';
import { consortiumProfile, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { z } from 'zod';
import { readAdjustments } from '../desk/adjustments.js';
import { Desk, type Sitting } from '../desk/desk.js';
import { gradeOf } from '../desk/grade-of.js';
import { flagOf } from '../flags/flag-row.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { profileFunds, profileMonths, profileOutcomes, profileProjects } from './activity.query.js';
import { profileHistory, profileIdentity, profileMembers } from './identity.query.js';
import { profileChecks, profileDimensions, profileFlags, profileIndicators } from './verdict.query.js';

type Reply = ReplyOf<typeof consortiumProfile>;

@Controller()
export class ConsortiumProfileController {
  constructor(private readonly desk: Desk) {}

  @Answers(consortiumProfile)
  async profile(@Asked(consortiumProfile) { consortium, year }: QueryOf<typeof consortiumProfile>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, year);
    const one = { consortium, year: sitting.year };
    const [identity, verdict, activity] = await Promise.all([identityOf(sitting, one), verdictOf(sitting, one), activityOf(sitting, one)]);
    return { basis: sitting.basis, ...identity, ...verdict, ...activity };
  }
}

interface One {
  readonly consortium: string;
  readonly year: number;
}

const identityOf = async (sitting: Sitting, one: One) => {
  const [[found], history, members] = await Promise.all([sitting.ask(profileIdentity, one), sitting.ask(profileHistory, one), sitting.ask(profileMembers, one)]);
  if (found === undefined) throw new ProblemError('not_found', `没有 ${one.year} 年度的联合体“${one.consortium}”，或不在您的查看范围内。`);
  const { status_since, lead, lead_name, members: total, enterprises, previous_total, limited_by_cap, needs_person, adjustments, grade, ...rest } = found;
  return {
    ...rest,
    statusSince: status_since,
    lead: { uscc: lead, name: lead_name },
    members: { total, enterprises },
    previousTotal: previous_total,
    limitedByCap: limited_by_cap,
    needsPerson: needs_person,
    grade: gradeOf(grade),
    adjustments: readAdjustments(adjustments).map(({ kind, code, points, zh }) => ({ code, points: kind === 'deduction' ? -points : points, reason: zh })),
    history: history.map(({ fiscal_planned, fiscal_spent, dimensions, scores, ...row }) => ({
      ...row,
      grade: gradeOf(row.grade),
      fiscalPlanned: fiscal_planned,
      fiscalSpent: fiscal_spent,
      dimensions: Object.fromEntries(dimensions.map((code, place) => [code, scores[place] ?? 0])),
    })),
    membership: members.map(({ left_on, ...member }) => ({ ...member, leftOn: left_on })),
  };
};

const measured = z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() }));

const verdictOf = async (sitting: Sitting, one: One) => {
  const [indicators, dimensions, checks, flags] = await Promise.all([
    sitting.ask(profileIndicators, one),
    sitting.ask(profileDimensions, one),
    sitting.ask(profileChecks, one),
    sitting.ask(profileFlags, one),
  ]);
  return {
    indicators: indicators.map(({ previous_score, sector_median, ...row }) => ({ ...row, previousScore: previous_score, sectorMedian: sector_median })),
    dimensions: dimensions.map(({ sector_median, ...row }) => ({ ...row, sectorMedian: sector_median })),
    checks: checks.map((row) => ({ ...row, measured: measured.parse(JSON.parse(row.measured)) })),
    flags: flags.map(flagOf),
  };
};

const activityOf = async (sitting: Sitting, one: One) => {
  const [funds, months, projects, outcomes] = await Promise.all([
    sitting.ask(profileFunds, one),
    sitting.ask(profileMonths, one),
    sitting.ask(profileProjects, one),
    sitting.ask(profileOutcomes, one),
  ]);
  return {
    funds,
    months,
    outcomes,
    projects: projects.map(({ planned_end, tasks_due, tasks_accepted, milestones_due, milestones_on_time, ...row }) => ({
      ...row,
      plannedEnd: planned_end,
      tasksDue: tasks_due,
      tasksAccepted: tasks_accepted,
      milestonesDue: milestones_due,
      milestonesOnTime: milestones_on_time,
    })),
  };
};
