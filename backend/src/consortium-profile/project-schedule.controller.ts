import { Controller } from '@nestjs/common';
import { projectSchedule, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { scheduleMilestones, scheduleProjects } from './schedule.query.js';
import { seenConsortium } from './seen-consortium.js';

@Controller()
export class ProjectScheduleController {
  constructor(private readonly desk: Desk) {}

  @Answers(projectSchedule)
  async schedule(@Asked(projectSchedule) { consortium, year }: QueryOf<typeof projectSchedule>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof projectSchedule>> {
    const sitting = await this.desk.sit(viewer, year);
    const one = { consortium, year: sitting.year };
    const [, projects, milestones] = await Promise.all([seenConsortium(sitting, consortium), sitting.ask(scheduleProjects, one), sitting.ask(scheduleMilestones, one)]);
    return {
      basis: sitting.basis,
      projects: projects.map(({ status_since, planned_end, ...project }) => ({
        ...project,
        statusSince: status_since,
        plannedEnd: planned_end,
        milestones: milestones.filter((each) => each.project === project.code).map(({ code, title, planned, actual }) => ({ code, title, planned, actual })),
      })),
    };
  }
}
