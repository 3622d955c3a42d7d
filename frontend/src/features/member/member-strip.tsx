import { useMoneyScale } from '../../format/use-money-scale';
import { amountText } from '../../format/amount';
import { useMessages } from '../../messages/language';
import { Amount, Missing, Percent } from '../../ui/figures';
import { FigureStrip } from '../../ui/figure-strip';
import { isCurrent, type MemberReply } from './member';
import { moneyLines } from './member-money';

const countOf = <T,>(rows: readonly T[], fits: (row: T) => boolean): number => rows.filter(fits).length;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const useSpent = ({ money, basis }: MemberReply) => {
  const { member: { tiles: words, money: table }, figures } = useMessages();
  const spent = moneyLines(money).at(-1)?.cells.spent ?? null;
  const scale = useMoneyScale(spent === null ? [] : [spent.year]);
  const unit = figures.units[scale];
  const name = words.spent(basis.year);
  if (spent === null) return { name, value: <Missing reason={table.noLine} /> };
  return { name, value: <Amount yuan={spent.year} scale={scale} />, unit, note: words.spentOf(`${amountText(spent.all, scale)} ${unit}`) };
};

/** What it takes part in, as five numbers. */
export const MemberStrip = ({ reply }: { reply: MemberReply }) => {
  const { member: { tiles: words } } = useMessages();
  const spent = useSpent(reply);
  const current = reply.memberships.filter(isCurrent);
  const [due, accepted] = [sumOf(reply.projects.map(({ tasksDue }) => tasksDue)), sumOf(reply.projects.map(({ tasksAccepted }) => tasksAccepted))];
  const tier = (wanted: string) => countOf(current, (stay) => stay.tier === wanted);
  const role = (wanted: string) => countOf(reply.projects, (each) => each.role === wanted);
  return (
    <FigureStrip
      label={words.title}
      figures={[
        { name: words.consortia, value: new Set(current.map(({ consortium }) => consortium)).size, unit: words.units.consortia, note: words.consortiaOf(tier('lead'), tier('core'), tier('general')) },
        { name: words.projects, value: reply.projects.length, unit: words.units.projects, note: words.projectsOf(role('lead'), role('executing'), role('owner')) },
        { name: words.tasks, value: <Percent value={due === 0 ? null : (accepted / due) * 100} reason={words.noTasks} />, note: words.tasksOf(accepted, due) },
        spent,
        { name: words.outcomes, value: reply.outcomeCount, unit: words.units.outcomes, note: words.outcomesOf(reply.basis.asOf) },
      ]}
    />
  );
};
