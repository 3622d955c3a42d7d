import { type Filters, outcomeTimes, type ReplyOf } from '@monitor/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useEndpoint } from '../../api/use-endpoint';
import { caseAt, outcomeTimesOption, type TimesRow } from '../../charts/outcome-times.option';
import { groupDigits } from '../../format/group-digits';
import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { ChartPanel } from '../chart-panel';
import type { ChartTableContent } from '../chart-table';
import { Missing } from '../figures';
import styles from './outcome-times-panel.module.css';

type Reply = ReplyOf<typeof outcomeTimes>;
type Step = Reply['steps'][number];
type Words = Messages['outcomes'];

const BOX_FROM = 4;
const CASES = 1;

const count = (projects: number): string => groupDigits(String(projects));

const boxOf = ({ count: cases, low, lowerQuartile, median, upperQuartile, high }: Step): TimesRow['box'] => {
  if (cases < BOX_FROM || low === null || lowerQuartile === null || median === null || upperQuartile === null || high === null) return null;
  return [low, lowerQuartile, median, upperQuartile, high];
};

/** The stages as the chart draws them. */
export const timesRows = (steps: readonly Step[], { times }: Words): readonly TimesRow[] =>
  steps.map((step) => ({ name: times.steps[step.step], count: times.cases(count(step.count)), box: boxOf(step), cases: step.cases }));

/** What the chart says, stage by stage. */
export const timesTold = (steps: readonly Step[], { times }: Words): string =>
  steps.map((step) => (step.median === null ? times.notReached(times.steps[step.step]) : times.told(times.steps[step.step], numberText(step.median, 1), count(step.count)))).join(times.and);

const Months = ({ value, reason }: { value: number | null; reason: string }) => (value === null ? <Missing reason={reason} /> : <span>{numberText(value, 1)}</span>);

const Longest = ({ step }: { step: Step }) => {
  const { outcomes: { times } } = useMessages();
  const found = step.cases.at(-1);
  if (found === undefined) return <Missing reason={times.notReached(times.steps[step.step])} />;
  return <Link to="/projects/$project" params={{ project: found.project }} search={keepFilters} preload={false} className={styles.longest ?? ''}>{found.name}</Link>;
};

const tableOf = (steps: readonly Step[], { outcomes: { times, projects, months } }: Messages): ChartTableContent => {
  const marks = [times.low, times.lowerQuartile, times.median, times.upperQuartile, times.high, times.sincePrevious];
  return {
    head: [{ name: times.step }, { name: times.count, unit: projects }, ...marks.map((name) => ({ name, unit: months })), { name: times.early, unit: projects }, { name: times.longest, align: 'start' }],
    rows: steps.map((step) => {
      const reason = times.notReached(times.steps[step.step]);
      const values = [step.low, step.lowerQuartile, step.median, step.upperQuartile, step.high];
      return {
        key: step.step,
        cells: [
          times.steps[step.step], count(step.count), ...values.map((value, place) => <Months key={place} value={value} reason={reason} />),
          <span key="since" title={times.inOrder(count(step.inOrder))}><Months value={step.sincePrevious} reason={times.inOrder(count(step.inOrder))} /></span>,
          count(step.early), <Longest key="longest" step={step} />,
        ],
      };
    }),
  };
};

/** Months from approval to completion, first result, first contract and first revenue; a dot leads to its project. */
export const OutcomeTimesPanel = ({ filters }: { filters: Filters }) => {
  const messages = useMessages();
  const { times, sourceProjects } = messages.outcomes;
  const navigate = useNavigate();
  const asked = useEndpoint(outcomeTimes, filters);
  const words = { box: times.box, dot: times.dot, axis: times.axis, marks: [times.low, times.lowerQuartile, times.median, times.upperQuartile, times.high] as const, of: times.of };
  const visit = (index: number, series: number) => {
    const found = series === CASES && asked.data !== undefined ? caseAt(asked.data.steps, index) : undefined;
    if (found !== undefined) void navigate({ to: '/projects/$project', params: { project: found.project }, search: keepFilters });
  };
  return (
    <ChartPanel
      slug="outcome-times" title={times.title} unit={times.unit} asked={asked} height={250}
      empty={({ steps }) => (steps.every((step) => step.count === 0) ? times.empty : null)}
      option={({ steps }) => outcomeTimesOption(timesRows(steps, messages.outcomes), words)}
      told={({ steps }) => timesTold(steps, messages.outcomes)}
      table={({ steps }) => tableOf(steps, messages)}
      below={({ steps }) => <p className={styles.said}>{timesTold(steps, messages.outcomes)}</p>}
      onPick={visit}
      about={{ formula: times.formula, source: sourceProjects, note: times.note }}
    />
  );
};
