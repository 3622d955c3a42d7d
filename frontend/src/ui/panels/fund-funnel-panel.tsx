import type { Filters } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { useFundsView } from '../../address/use-funds-view';
import { funnelPlotOption, type FunnelWords } from '../../charts/funnel-plot.option';
import { numberText, percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../chart-panel';
import type { ChartTableContent } from '../chart-table';
import { Choices } from './choices';
import styles from './outlier-list.module.css';
import { byGravity, type FunnelMeasure, funnelPlot, type FunnelPoint } from './unit-rows';
import { type CityUnits, useUnits } from './use-units';
import { useVisit } from './use-visit';

/** Fewer units than this tell no limits. */
const FEWEST = 5;

const MeasureChoice = ({ chosen }: { chosen: FunnelMeasure }) => {
  const { funds: { funnel } } = useMessages();
  const { look } = useFundsView();
  const choices = [{ code: 'execution', text: funnel.execution.choice }, { code: 'milestones', text: funnel.milestones.choice }] as const;
  return <Choices name={funnel.compare} choices={choices} chosen={chosen} choose={(code) => look({ funnel: code === 'milestones' ? code : undefined })} />;
};

/** Those beyond the limits, each with a way to its page. */
const Outliers = ({ points }: { points: readonly FunnelPoint[] }) => {
  const { funds: { funnel } } = useMessages();
  const outside = points.filter(({ standing }) => standing !== 'within');
  if (outside.length === 0) return <p className={styles.told}>{funnel.allWithin}</p>;
  return (
    <ul className={styles.list} aria-label={funnel.outliers}>
      {outside.slice(0, 8).map(({ consortium, name, rate, standing }) => (
        <li key={consortium}><Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters}>{name}</Link> {funnel.at(percentText(rate), funnel.standings[standing])}</li>
      ))}
      {outside.length > 8 && <li>{funnel.more(outside.length - 8)}</li>}
    </ul>
  );
};

const plotOf = (measure: FunnelMeasure, { city, shown }: CityUnits) => {
  const plot = funnelPlot(measure, city, shown);
  return plot === null ? null : { funnel: plot.funnel, points: byGravity(plot.points) };
};

const digitsOf: Record<FunnelMeasure, number> = { execution: 2, milestones: 0 };

const useTable = (measure: FunnelMeasure, words: FunnelWords): ((points: readonly FunnelPoint[]) => ChartTableContent) => {
  const { funds: { funnel }, figures } = useMessages();
  return (points) => ({
    head: [{ name: funnel.name }, { name: words.size, unit: words.sizeUnit }, { name: words.rate, unit: figures.percent }, { name: funnel.standing, align: 'start' }],
    rows: points.map(({ consortium, name, size, rate, standing }) => ({
      key: consortium,
      cells: [<Link key="name" to="/consortia/$consortium" params={{ consortium }} search={keepFilters}>{name}</Link>, numberText(size, digitsOf[measure]), percentText(rate), funnel.standings[standing]],
    })),
  });
};

/** Who is unusual for its size: rates among the limits that the scatter of the whole city leaves. */
export const FundFunnelPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { funnel, ledger } } = useMessages();
  const visit = useVisit();
  const { funnel: chosen } = useFundsView().view;
  const measure: FunnelMeasure = chosen ?? 'execution';
  const asked = useUnits(filters);
  const words: FunnelWords = { ...funnel[measure], centre: funnel.centre, near: funnel.near, far: funnel.far, units: funnel.units, standings: funnel.standings };
  const table = useTable(measure, words);
  const plot = useMemo(() => (asked.data === undefined ? null : plotOf(measure, asked.data)), [measure, asked.data]);
  const points = plot?.points ?? [];
  const outside = points.filter(({ standing }) => standing !== 'within').length;
  return (
    <ChartPanel
      slug="funnel-plot" title={funnel.title} unit={funnel[measure].unit} asked={asked} height={340} actions={<MeasureChoice chosen={measure} />}
      empty={() => (plot === null ? funnel.tooFew(FEWEST) : points.length === 0 ? funnel.empty : null)}
      option={() => (plot === null ? {} : funnelPlotOption(points, { funnel: plot.funnel, words, digits: digitsOf[measure], bounded: measure === 'milestones' }))}
      told={() => funnel.told({ count: points.length, outside, centre: percentText(plot?.funnel.centre ?? 0), rate: words.rate })}
      below={() => <Outliers points={points} />}
      table={() => table(points)}
      about={{ formula: funnel[measure].formula, source: measure === 'execution' ? ledger : funnel.milestones.source, note: funnel[measure].note }}
      onPick={(place) => visit(points[place]?.consortium)}
    />
  );
};
