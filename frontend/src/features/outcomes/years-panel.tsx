import { useFilters } from '../../address/use-filters';
import { outcomeYearsOption } from '../../charts/outcome-years.option';
import { amountText } from '../../format/amount';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../../ui/chart-panel';
import { Amount } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import type { SummaryReply } from './outcome-totals';

type Years = SummaryReply['years'];

/** Five years of contracts and revenue, one small chart above the other; a year pressed becomes the year of the page. */
export const YearsPanel = ({ asked }: { asked: Asked<SummaryReply> }) => {
  const { outcomes: { years: words, sourceRecords, items, empty }, figures } = useMessages();
  const { change } = useFilters();
  const scale = useMoneyScale((asked.data?.years ?? []).flatMap(({ contracts, revenue }) => [contracts, revenue]));
  const unit = figures.units[scale];
  const told = (years: Years): string => {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return empty;
    const amount = (yuan: string) => figures.amount(amountText(yuan, scale), unit);
    return words.told(first.year, last.year) + words.last(last.year, amount(last.contracts), amount(last.revenue));
  };
  const visit = (index: number) => {
    const year = asked.data?.years[index]?.year;
    if (year !== undefined && asked.data?.basis.years.includes(year) === true) change({ year });
  };
  return (
    <ChartPanel
      slug="outcome-years" title={words.title} unit={words.unit(unit)} asked={asked} height={250}
      empty={({ years }) => (years.every(({ count }) => count === 0) ? empty : null)}
      option={({ years, basis }) => outcomeYearsOption(years, { words: { contracts: words.contracts, revenue: words.revenue, count: words.count, unit }, scale, year: basis.year })}
      told={({ years }) => told(years)}
      table={({ years }) => ({
        head: [{ name: words.year }, { name: words.contracts, unit }, { name: words.revenue, unit }, { name: words.count, unit: items }],
        rows: years.map(({ year, contracts, revenue, count }) => ({
          key: String(year), cells: [String(year), <Amount key="contracts" yuan={contracts} scale={scale} />, <Amount key="revenue" yuan={revenue} scale={scale} />, groupDigits(String(count))],
        })),
      })}
      onPick={visit}
      about={{ formula: words.formula, source: sourceRecords, note: words.note, proof: { measure: 'results', slice: 'kind:contract,kind:revenue' } }}
    />
  );
};
