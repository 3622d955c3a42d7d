import type { MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartTable } from '../../ui/chart-table';
import { Amount, Change, Missing, Score } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import { type CompareRow, compareRows } from './compare-rows';
import type { TrialReply } from './trial';

const Value = ({ row: { kind }, value, scale }: { row: CompareRow; value: string | number | null; scale: MoneyScale }) => {
  const { trialReview: { compare: words } } = useMessages();
  if (value === null) return <Missing reason={words.noSpent} />;
  return typeof value === 'string' ? <Amount yuan={value} scale={scale} /> : <Score value={value} digits={kind === 'ratio' ? 2 : 1} />;
};

const Table = ({ reply: { phases }, scale }: { reply: TrialReply; scale: MoneyScale }) => {
  const { trialReview: words, figures } = useMessages();
  const { compare } = words;
  const name = (row: CompareRow) => (row.kind === 'money' ? `${compare.rows[row.key]}（${figures.units[scale]}）` : compare.rows[row.key]);
  return (
    <ChartTable
      name={compare.title}
      content={{
        head: [{ name: compare.head.measure }, ...phases.map(({ phase, quarters }) => ({ name: words.phaseOf(words.phases[phase], quarters) })), ...(phases.length > 1 ? [{ name: compare.head.change }] : [])],
        rows: compareRows(phases).map((row) => ({
          key: row.key,
          cells: [
            name(row),
            ...row.values.map((value, place) => <Value key={phases[place]?.phase} row={row} value={value} scale={scale} />),
            ...(phases.length > 1 ? [row.change === null ? <Missing key="change" reason={figures.noDenominator} /> : <Change key="change" difference={row.change} unit="%" />] : []),
          ],
        })),
      }}
    />
  );
};

/** The phases side by side, per year; ratios from totals. */
export const ComparePanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: { compare: words }, figures } = useMessages();
  const rows = asked.data === undefined ? [] : compareRows(asked.data.phases);
  const scale = useMoneyScale(rows.filter(({ kind }) => kind === 'money').flatMap(({ values }) => values.map((value) => (typeof value === 'string' ? value : null))));
  return (
    <Panel title={words.title} unit={words.unit(figures.units[scale])} source={words.note} asked={asked} height={320} empty={({ phases }) => (phases.length === 0 ? words.empty : null)}>
      {(reply) => <Table reply={reply} scale={scale} />}
    </Panel>
  );
};
