import { Controller } from '@nestjs/common';
import { daysBetween, projectProfile, type QueryOf, type ReplyOf, ruleOf, type RuleSet, type Viewer } from '@monitor/domain';
import { z } from 'zod';
import { Desk, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { projectIdentity, projectMilestones, projectTasks, projectUnits } from './project.query.js';
import { projectChecks, projectGrant, projectMoney, projectOutcomes } from './project-results.query.js';

type Reply = ReplyOf<typeof projectProfile>;

interface One {
  readonly project: string;
  readonly consortium: string;
  readonly as_of: string;
}

const capTerms = z.object({ cap: z.string(), per: z.enum(['project', 'consortium']) });
const measuredShape = z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string(), unit: z.string() }));

const capOf = (ruleSet: RuleSet): z.infer<typeof capTerms> => capTerms.parse(ruleOf(ruleSet, 'A10.1').params);

/** Percent of the term gone; a term of no days is over. */
const elapsedOf = (started: string, end: string, asOf: string): number => {
  const term = daysBetween(started, end);
  return term <= 0 ? 100 : Math.max(0, Math.min(100, (daysBetween(started, asOf) / term) * 100));
};

type Placed<T> = T & { readonly path: string; readonly sheet: string; readonly row: number; readonly cell: string };

const sourced = <T extends object>({ path, sheet, row, cell, ...rest }: Placed<T>) => ({ ...rest, source: { path, sheet, row, cell } });

const found = async (sitting: Sitting, code: string) => {
  const [row] = await sitting.ask(projectIdentity, { project: code, as_of: sitting.basis.asOf });
  if (row === undefined) throw new ProblemError('not_found', `截至 ${sitting.basis.asOf} 没有编号为“${code}”的项目，或它不在您的查看范围内。请核对编号或更换年度，也可从联合体画像的项目表进入。`);
  return row;
};

const identityOf = ({ consortium, consortium_name, consortium_status, sector, district, status_since, planned_end, trl_start, trl_end, ...rest }: Awaited<ReturnType<typeof found>>, asOf: string) => ({
  ...sourced(rest),
  consortium: { code: consortium, name: consortium_name, sector, district, status: consortium_status },
  statusSince: status_since, plannedEnd: planned_end, trlStart: trl_start, trlEnd: trl_end,
  elapsed: elapsedOf(rest.started, planned_end, asOf),
});

const workOf = async (sitting: Sitting, one: One): Promise<Pick<Reply, 'units' | 'tasks' | 'milestones'>> => {
  const [units, tasks, milestones] = await Promise.all([sitting.ask(projectUnits, one), sitting.ask(projectTasks, one), sitting.ask(projectMilestones, one)]);
  return {
    units,
    tasks: tasks.map(({ owner, owner_name, target_name, target_unit, ...rest }) => ({ ...sourced(rest), owner: { uscc: owner, name: owner_name }, targetName: target_name, targetUnit: target_unit })),
    milestones: milestones.map((each) => sourced(each)),
  };
};

const resultsOf = async (sitting: Sitting, one: One): Promise<Pick<Reply, 'money' | 'cap' | 'outcomes' | 'checks'>> => {
  const { project: code, consortium } = one;
  const [money, [grant], outcomes, checks] = await Promise.all([
    sitting.ask(projectMoney, one), sitting.ask(projectGrant, one), sitting.ask(projectOutcomes, one),
    sitting.ask(projectChecks, { project: code, consortium, year: sitting.year }),
  ]);
  return {
    money, outcomes,
    cap: { ...capOf(sitting.policy().ruleSet), granted: grant?.granted ?? '0.00' },
    checks: checks.map(({ measured, ...rest }) => ({ ...rest, measured: measuredShape.parse(JSON.parse(measured)) })),
  };
};

@Controller()
export class ProjectController {
  constructor(private readonly desk: Desk) {}

  @Answers(projectProfile)
  async project(@Asked(projectProfile) { project: code, year }: QueryOf<typeof projectProfile>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, year);
    const row = await found(sitting, code);
    const one = { project: code, consortium: row.consortium, as_of: sitting.basis.asOf };
    const [work, results] = await Promise.all([workOf(sitting, one), resultsOf(sitting, one)]);
    return { basis: sitting.basis, ...identityOf(row, sitting.basis.asOf), ...work, ...results };
  }
}
