import { type Filters, fundPace } from '@monitor/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useEndpoint } from '../../api/use-endpoint';
import { fundMonthsOption } from '../../charts/fund-months.option';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { AnnotationList } from '../annotation-list';
import { ChartPanel } from '../chart-panel';
import { Amount } from '../figures';
import { useYearEvents } from './use-year-events';

const sliceOf = (month: string, kind: string): string => `kind:${kind},month:${month.slice(-2)},fiscal:yes`;

/** Fiscal money month by month. */
export const FundMonthsPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { byMonth: words, ledger, months: monthName, empty }, figures } = useMessages();
  const navigate = useNavigate();
  const asked = useEndpoint(fundPace, filters);
  const months = asked.data?.months ?? [];
  const events = useYearEvents(asked.data?.basis.year);
  const scale = useMoneyScale(months.flatMap(({ spent, allocated, previousSpent }) => [spent, allocated, previousSpent]));
  const unit = figures.units[scale];
  const pick = (place: number, series: number) => {
    const month = months[place];
    if (month !== undefined) void navigate({ to: '.', search: evidenceSearch('money', undefined, sliceOf(month.month, series === 1 ? 'allocated' : 'spent')), resetScroll: false });
  };
  const busiest = months.reduce<(typeof months)[number] | null>((top, month) => (top === null || Number(month.spent) > Number(top.spent) ? month : top), null);
  const amount = (yuan: string, month: string, kind: string) => <Link key={kind} to="." search={evidenceSearch('money', undefined, sliceOf(month, kind))} resetScroll={false}><Amount yuan={yuan} scale={scale} /></Link>;
  return (
    <ChartPanel
      slug="fund-months" title={words.title} unit={words.unit(unit)} asked={asked} height={260}
      empty={() => (months.every(({ spent, allocated }) => Number(spent) === 0 && Number(allocated) === 0) ? empty : null)}
      option={() => fundMonthsOption(months, { scale, events, words: { spent: words.spent, allocated: words.allocated, previous: words.previous, unit, month: monthName } })}
      told={() => (busiest === null ? words.title : words.told(monthName(Number(busiest.month.slice(-2)))))}
      below={() => <AnnotationList notes={events} />}
      table={() => ({
        head: [{ name: words.month }, { name: words.spent, unit }, { name: words.refunded, unit }, { name: words.allocated, unit }, { name: words.planned, unit }, { name: words.previous, unit }],
        rows: months.map(({ month, spent, refunded, allocated, planned, previousSpent }) => ({
          key: month,
          cells: [monthName(Number(month.slice(-2))), amount(spent, month, 'spent'), amount(refunded, month, 'refunded'), amount(allocated, month, 'allocated'), amount(planned, month, 'planned'), <Amount key="previous" yuan={previousSpent} scale={scale} />],
        })),
      })}
      about={{ formula: words.formula, source: ledger, proof: { measure: 'money', slice: 'kind:spent,fiscal:yes' } }}
      onPick={pick}
    />
  );
};
