import { useMemo } from 'react';
import type { FundProgress } from '../../charts/fund-progress';
import { FundProgressChart } from '../../charts/fund-progress.chart';
import { amountText, type MoneyScale } from '../../format/amount';
import { percentText } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { Amount, Missing } from '../../ui/figures';
import styles from './profile-table.module.css';
import figure from './fund-progress-figure.module.css';

/** The scale of the figure and of the unit beside its title. */
export const useProgressScale = (progress: FundProgress | null): MoneyScale => useMoneyScale(progress === null ? [] : [progress.planned, progress.spent]);

const columns = ['spent', 'planned', 'even'] as const;

const TableTwin = ({ progress, scale }: { progress: FundProgress; scale: MoneyScale }) => {
  const { progress: words } = useMessages().consortium;
  return (
    <details className={figure.twin}>
      <summary>{words.table}</summary>
      <table className={styles.table}>
        <caption className={figure.caption}>{words.caption}</caption>
        <thead><tr><th scope="col">{words.monthHead}</th>{columns.map((column) => <th key={column} scope="col" className={styles.number}>{words[column]}</th>)}</tr></thead>
        <tbody>
          {progress.points.map((point) => (
            <tr key={point.month}>
              <th scope="row">{words.month(point.month)}</th>
              {columns.map((column) => <td key={column} className={styles.number}>{point[column] === null ? <Missing /> : <Amount yuan={point[column]} scale={scale} />}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** Spending against the plan: a chart that loads when it is needed, and the same figures as a table. */
export const FundProgressFigure = ({ progress }: { progress: FundProgress }) => {
  const { consortium: { progress: words }, figures } = useMessages();
  const scale = useProgressScale(progress);
  const told = useMemo(() => {
    const unit = figures.units[scale];
    const [planned, spent] = [Number(progress.planned), Number(progress.spent)];
    const share = planned === 0 ? words.noShare : `${percentText((spent / planned) * 100)}%`;
    const description = words.description(`${amountText(progress.spent, scale)} ${unit}`, `${amountText(progress.planned, scale)} ${unit}`, share);
    return { spent: words.spent, planned: words.planned, even: words.even, unit, description, month: words.month };
  }, [progress, words, figures, scale]);
  return (
    <>
      <FundProgressChart progress={progress} words={told} scale={scale} />
      <TableTwin progress={progress} scale={scale} />
    </>
  );
};
