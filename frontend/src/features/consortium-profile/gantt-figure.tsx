import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import type { Gantt, GanttMark, GanttRow, MilestoneState } from './gantt';
import { milestoneStates } from './gantt';
import styles from './gantt.module.css';

const shapes: Record<MilestoneState, string> = { onTime: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z', late: 'M6 1 11.5 11H.5Z', overdue: 'M6 .5 11.5 6 6 11.5.5 6Z', ahead: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z' };

export const MilestoneMark = ({ state }: { state: MilestoneState }) => <svg className={styles[state]} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d={shapes[state]} /></svg>;

const useMarkTold = (): ((mark: GanttMark) => string) => {
  const { gantt: words } = useMessages().profile;
  return ({ title, planned, actual, state }) => words.mark({ title, planned, actual: actual ?? '', state: words.states[state] });
};

const Track = ({ row: { from, to, overTo, over, marks } }: { row: GanttRow }) => {
  const told = useMarkTold();
  return (
    <span className={styles.track}>
      <span className={over ? styles.ended : styles.bar} style={{ insetInlineStart: `${String(from)}%`, width: `${String(Math.max(0.4, to - from))}%` }} />
      {overTo !== null && <span className={styles.past} style={{ insetInlineStart: `${String(to)}%`, width: `${String(overTo - to)}%` }} />}
      {marks.map((mark) => <span key={mark.code} className={styles.mark} style={{ insetInlineStart: `${String(mark.at)}%` }} title={told(mark)}><MilestoneMark state={mark.state} /></span>)}
    </span>
  );
};

const Row = ({ row }: { row: GanttRow }) => {
  const { profile: { gantt: words }, codes } = useMessages();
  const told = useMarkTold();
  const { project, marks, overTo } = row;
  const status = wordOf(codes.projectStatus, project.status);
  const said = words.row({ name: project.name, status, started: project.started, plannedEnd: project.plannedEnd }, marks.map(told).join('；'));
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link to="/projects/$project" params={{ project: project.code }} search={keepFilters} preload={false} title={`${project.name}\n${project.code}`}>{project.name}</Link>
        <span className={styles.status}>{status}{overTo !== null && <> · <span className={styles.lateWord}>{words.past}</span></>}</span>
      </span>
      <span role="img" aria-label={said}><Track row={row} /></span>
    </li>
  );
};

const Scale = ({ chart: { years, asOf, asOfAt } }: { chart: Gantt }) => {
  const { gantt: words } = useMessages().profile;
  return (
    <div className={styles.scale} aria-hidden="true">
      {years.map(({ year, at }) => <span key={year} className={styles.year} style={{ insetInlineStart: `${String(at)}%` }}>{year}</span>)}
      {asOfAt !== null && <span className={styles.asOf} data-side={asOfAt > 50 ? 'left' : 'right'} style={{ insetInlineStart: `${String(asOfAt)}%` }}><span>{words.asOf(asOf)}</span></span>}
    </div>
  );
};

export const GanttLegend = () => {
  const { gantt: words } = useMessages().profile;
  return (
    <ul className={styles.legend} aria-hidden="true">
      {milestoneStates.map((state) => <li key={state}><MilestoneMark state={state} />{words.states[state]}</li>)}
      <li><span className={styles.sample}><span className={styles.past} /></span>{words.past}</li>
      <li><span className={styles.sample}><span className={styles.ended} /></span>{words.ended}</li>
    </ul>
  );
};

/** Every project as a bar of its period with its milestones; the line is the as-of day. */
export const GanttFigure = ({ chart }: { chart: Gantt }) => {
  const { gantt: words } = useMessages().profile;
  return (
    <div className={styles.gantt}>
      <div className={styles.head}><span /><Scale chart={chart} /></div>
      <ul className={styles.rows} aria-label={words.title}>{chart.rows.map((row) => <Row key={row.project.code} row={row} />)}</ul>
      <GanttLegend />
    </div>
  );
};
