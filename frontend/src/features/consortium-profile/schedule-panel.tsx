import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { ChartPanel } from '../../ui/chart-panel';
import type { Asked } from '../../ui/panel';
import { gantt, type Gantt, type GanttRow, milestoneStates, type Schedule } from './gantt';
import { GanttFigure } from './gantt-figure';

const countOf = ({ marks }: GanttRow, state: (typeof milestoneStates)[number]): number => marks.filter((mark) => mark.state === state).length;

/** 攻关项目甘特图 with its table. */
export const SchedulePanel = ({ asked }: { asked: Asked<Schedule> }) => {
  const { profile: { gantt: words }, codes } = useMessages();
  const { data } = asked;
  const chart = useMemo(() => (data === undefined ? null : gantt(data)), [data]);
  const table = (drawn: Gantt | null) => ({
    head: [{ name: words.project }, { name: words.level, align: 'start' as const }, { name: words.status, align: 'start' as const }, { name: words.started, align: 'start' as const }, { name: words.plannedEnd, align: 'start' as const }, ...milestoneStates.map((state) => ({ name: words.states[state], unit: words.count }))],
    rows: (drawn?.rows ?? []).map((row) => ({
      key: row.project.code,
      cells: [
        <Link key="name" to="/projects/$project" params={{ project: row.project.code }} search={keepFilters} preload={false}>{row.project.name}</Link>,
        wordOf(codes.projectLevel, row.project.level), wordOf(codes.projectStatus, row.project.status), row.project.started, row.project.plannedEnd,
        ...milestoneStates.map((state) => countOf(row, state)),
      ],
    })),
  });
  const unit = data === undefined ? {} : { unit: words.unit(data.projects.length) };
  return (
    <ChartPanel
      slug="project-schedule" title={words.title} {...unit} asked={asked} height={240}
      empty={() => (chart === null ? words.empty : null)}
      drawing={() => chart !== null && <GanttFigure chart={chart} />}
      told={() => (chart === null ? '' : words.told({ projects: chart.rows.length, running: chart.running, late: chart.late }, chart.counts))}
      table={() => table(chart)}
      about={{ formula: words.formula, source: words.source, note: words.note }}
    />
  );
};
