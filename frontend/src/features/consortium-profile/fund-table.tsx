import { compareDecimal } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Amount, Percent } from '../../ui/figures';
import { fundLines, type FundLine } from './fund-lines';
import type { Funds } from './profile';
import styles from './profile-table.module.css';

const amounts = ['planned', 'allocated', 'spent', 'refunded'] as const;

/** Which rows of the ledger an amount of a line is the sum of. */
const sliceOf = ({ kind, source }: FundLine, column: (typeof amounts)[number]): string => {
  const part = { source: `,source:${source}`, fiscal: ',fiscal:yes', total: '' }[kind];
  return `kind:${column}${part}`;
};

interface LineProps {
  readonly line: FundLine;
  readonly scale: MoneyScale;
  readonly consortium: string;
}

/** An amount that leads to its rows; of nothing there are none. */
const Sum = ({ line, column, scale, consortium }: LineProps & { column: (typeof amounts)[number] }) => {
  const amount = <Amount yuan={line[column]} scale={scale} />;
  return compareDecimal(line[column], '0') === 0 ? amount : <Link to="." search={evidenceSearch('money', consortium, sliceOf(line, column))} resetScroll={false} preload={false} className={styles.sourced ?? ''}>{amount}</Link>;
};

const Line = (props: LineProps) => {
  const { line } = props;
  const { consortium: { funds: words }, codes } = useMessages();
  const name = line.kind === 'source' ? wordOf(codes.fundSource, line.source) : words[line.kind];
  return (
    <tr className={line.kind === 'source' ? undefined : styles.sum}>
      <th scope="row">{name}</th>
      {amounts.map((column) => <td key={column} className={styles.number}><Sum {...props} column={column} /></td>)}
      <td className={styles.number}><Percent value={line.execution} reason={words.noPlan} /></td>
    </tr>
  );
};

/** Money of the year by source, with sums and rates recomputed from amounts. */
export const FundTable = ({ funds, consortium }: { funds: readonly Funds[]; consortium: string }) => {
  const { consortium: { funds: words }, figures } = useMessages();
  const lines = fundLines(funds);
  // By the sources, not by their sum: a total in 亿元 would leave its parts without digits.
  const scale = useMoneyScale(funds.flatMap((line) => amounts.map((column) => line[column])));
  return (
    <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            {amounts.map((column) => <th key={column} scope="col" className={styles.number}>{words[column]}{words.in(figures.units[scale])}</th>)}
            <th scope="col" className={styles.number}>{words.execution}</th>
          </tr>
        </thead>
        <tbody>{lines.map((line) => <Line key={`${line.kind}${line.source}`} line={line} scale={scale} consortium={consortium} />)}</tbody>
      </table>
    </div>
  );
};
