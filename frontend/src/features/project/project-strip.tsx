import { daysBetween, formatYuan, parseYuan } from '@monitor/domain';
import { amountText, exactYuan } from '../../format/amount';
import { percentText } from '../../format/number-text';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { BulletBar } from '../../ui/bullet-bar';
import { Amount, Percent } from '../../ui/figures';
import { FigureStrip, type StripFigure } from '../../ui/figure-strip';
import { StatusMark } from '../../ui/status-mark';
import { dueCounts, planItems } from './plan-items';
import type { ProjectReply } from './project';
import { spentShare } from './project-money';

const ENDED: ReadonlySet<string> = new Set(['accepted', 'terminated', 'withdrawn']);
const FULL = 100;

const useTerm = ({ elapsed, plannedEnd, status, basis: { asOf } }: ProjectReply): StripFigure => {
  const { project: { strip: words } } = useMessages();
  const days = daysBetween(asOf, plannedEnd);
  const told = ENDED.has(status) ? words.ended : days < 0 ? words.overdue(-days) : words.left(days);
  return { name: words.term, value: <Percent value={elapsed} />, note: `${words.termNote(asOf)} · ${told}`, bar: <BulletBar value={elapsed} end={FULL} label={words.bar(words.term, `${percentText(elapsed)}%`)} /> };
};

const useSpending = (reply: ProjectReply): StripFigure => {
  const { project: { strip: words }, figures } = useMessages();
  const { spent, share } = spentShare(reply);
  const scale = useMoneyScale([spent, reply.budget]);
  const pace = { at: reply.elapsed, text: words.pace(percentText(reply.elapsed)) };
  return {
    name: words.spent,
    value: <Percent value={share} reason={words.noBudget} />,
    note: words.spentNote(amountText(spent, scale), amountText(reply.budget, scale), figures.units[scale]),
    bar: <BulletBar value={share} end={Math.max(FULL, share ?? 0)} pace={pace} label={words.bar(words.spent, share === null ? words.noBudget : `${percentText(share)}%，${pace.text}`)} />,
  };
};

const useWork = (reply: ProjectReply): readonly StripFigure[] => {
  const { project: { strip: words } } = useMessages();
  const items = planItems(reply);
  const figure = (name: string, kind: 'task' | 'milestone'): StripFigure => {
    const own = items.filter((item) => item.kind === kind);
    const { due, done, onTime } = dueCounts(own, reply.basis.asOf);
    const good = kind === 'task' ? done : onTime;
    return { name, value: <Percent value={due === 0 ? null : (good / due) * FULL} reason={words.noneDue} />, note: words.of(good, due, own.length) };
  };
  return [figure(words.tasks, 'task'), figure(words.milestones, 'milestone')];
};

const useCap = ({ cap: { cap, per, granted } }: ProjectReply): StripFigure => {
  const { project: { strip: words }, figures } = useMessages();
  const scale = useMoneyScale([granted, cap]);
  const excess = parseYuan(granted) - parseYuan(cap);
  const isOver = per === 'project' && excess > 0n;
  const limit = words.capNote(amountText(cap, scale), figures.units[scale]);
  const note = words.capPer[per];
  return {
    name: words.cap,
    value: <Amount yuan={granted} scale={scale} />,
    unit: figures.units[scale],
    note: isOver ? <><StatusMark status="rectify" word={words.capOver(exactYuan(formatYuan(excess)))} /> {note}</> : note,
    bar: <BulletBar value={Number(granted)} end={Math.max(Number(granted), Number(cap)) * 1.08} target={{ at: Number(cap), text: limit }} label={words.bar(words.cap, limit)} />,
  };
};

/** Term, spending, work and city money against their marks. */
export const ProjectStrip = ({ reply }: { reply: ProjectReply }) => {
  const { project: { strip: words } } = useMessages();
  const [term, spending, work, cap] = [useTerm(reply), useSpending(reply), useWork(reply), useCap(reply)];
  return <FigureStrip label={words.title} figures={[term, spending, ...work, cap]} />;
};
