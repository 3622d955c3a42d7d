import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { amountText, type MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartTable } from '../../ui/chart-table';
import { Amount, Missing } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import type { MemberReply } from './member';
import { type MoneyCell, type MoneyKind, moneyKinds, type MoneyLine, moneyLines } from './member-money';
import { ToConsortium } from './member-stays';
import styles from './member.module.css';

interface CellProps {
  readonly line: MoneyLine;
  readonly kind: MoneyKind;
  readonly uscc: string;
  readonly scale: MoneyScale;
}

const YearAmount = ({ line, kind, uscc, scale, cell }: CellProps & { cell: MoneyCell }) => {
  const { member: { money: words } } = useMessages();
  const shown = <Amount yuan={cell.year} scale={scale} />;
  if (cell.yearLines === 0) return shown;
  const of = line.consortium === '' ? undefined : line.consortium;
  return <Link to="." search={evidenceSearch('money', of, `kind:${kind},unit:${uscc}`)} resetScroll={false} title={words.rows(line.name === '' ? words.total : line.name, words.kinds[kind])}>{shown}</Link>;
};

const Cell = (props: CellProps) => {
  const { member: { money: words } } = useMessages();
  const cell = props.line.cells[props.kind];
  if (cell === null) return <Missing reason={words.noLine} />;
  return <><YearAmount {...props} cell={cell} /><span className={styles.second}>{words.all(amountText(cell.all, props.scale))}</span></>;
};

/** By the year's amounts: in the scale of all years together they would lose their digits. */
const amountsOf = ({ money }: MemberReply): readonly string[] => money.map(({ year, all, yearLines }) => (yearLines === 0 ? all : year));

const Table = ({ reply, scale }: { reply: MemberReply; scale: MoneyScale }) => {
  const { member: { money: words }, figures } = useMessages();
  const unit = figures.units[scale];
  return (
    <ChartTable
      name={words.title}
      content={{
        head: [{ name: words.head.consortium }, ...moneyKinds.map((kind) => ({ name: words.kinds[kind], unit }))],
        rows: moneyLines(reply.money).map((line) => ({
          key: line.consortium,
          cells: [
            line.consortium === '' ? <strong key="name">{words.total}</strong> : <ToConsortium key="name" code={line.consortium} name={line.name} />,
            ...moneyKinds.map((kind) => <Cell key={kind} line={line} kind={kind} uscc={reply.uscc} scale={scale} />),
          ],
        })),
      }}
    />
  );
};

/** Money booked to it by consortium and kind; the year's amounts lead to their lines. */
export const MemberMoneyPanel = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { money: words }, figures } = useMessages();
  const { data } = asked;
  const scale = useMoneyScale(data === undefined ? [] : amountsOf(data));
  const unit = data === undefined ? {} : { unit: words.unit(data.basis.year, data.basis.asOf, figures.units[scale]) };
  return (
    <Panel title={words.title} {...unit} source={words.source} asked={asked} height={120} empty={({ money }) => (money.length === 0 ? words.empty : null)}>
      {(reply) => <Table reply={reply} scale={scale} />}
    </Panel>
  );
};
