import type { Filters } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keepFilters } from '../../address/address';
import { effortResultOption } from '../../charts/effort-result.option';
import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../chart-panel';
import type { ChartTableContent } from '../chart-table';
import styles from './outlier-list.module.css';
import { type EffortPlot, effortPlot, inWan } from './unit-rows';
import { useUnits } from './use-units';
import { useVisit } from './use-visit';

const FEWEST = 3;
const NAMED = 3;

/** High effort and low result first, then by effort. */
const inOrder = (plot: EffortPlot): EffortPlot => ({
  ...plot,
  points: plot.points.toSorted((a, b) => Number(b.quadrant === 'much_little') - Number(a.quadrant === 'much_little') || b.effort - a.effort),
});

const nothing = effortPlot([]);

const useTable = (): ((plot: EffortPlot) => ChartTableContent) => {
  const { funds: { effort: words }, figures } = useMessages();
  return ({ points, left }) => {
    const drawn = points.map(({ row, quadrant }) => ({ row, corner: words.quadrants[quadrant] }));
    const all = [...drawn, ...left.map((row) => ({ row, corner: words.notDrawn }))];
    return {
      head: [{ name: words.name }, { name: words.effort, unit: figures.units.wan }, { name: words.result, unit: figures.units.wan }, { name: words.members, unit: words.membersUnit }, { name: words.quadrant, align: 'start' }],
      rows: all.map(({ row, corner }) => ({
        key: row.consortium,
        cells: [<Link key="name" to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters}>{row.name}</Link>, numberText(inWan(row.fiscalSpent) + inWan(row.otherSpent), 2), numberText(inWan(row.revenue), 2), String(row.members), corner],
      })),
    };
  };
};

/** What was put in against what came of it. */
export const FundEffortPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { effort: words, ledger }, figures } = useMessages();
  const visit = useVisit();
  const table = useTable();
  const asked = useUnits(filters);
  const shown = asked.data?.shown;
  const plot = useMemo(() => (shown === undefined ? nothing : inOrder(effortPlot(shown))), [shown]);
  const { points, medians, left } = plot;
  const weak = points.filter(({ quadrant }) => quadrant === 'much_little').length;
  const names = left.slice(0, NAMED).map(({ name }) => name).join(words.between);
  return (
    <ChartPanel
      slug="effort-result" title={words.title} unit={words.axes} asked={asked} height={340}
      empty={() => (points.length < FEWEST ? words.empty(FEWEST) : null)}
      option={() => effortResultOption(points, { medians, words: { ...words, unit: figures.units.wan } })}
      told={() => words.told({ count: points.length, weak, effort: numberText(medians.effort, 2), result: numberText(medians.result, 2) })}
      below={() => <p className={styles.told}>{words.caution}{left.length > 0 && words.left(left.length, names, left.length > NAMED)}</p>}
      table={() => table(plot)}
      about={{ formula: words.formula, source: words.source(ledger), note: words.caution }}
      onPick={(place) => visit(points[place]?.row.consortium)}
    />
  );
};
