import { fundSources } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { ChartTable } from '../../ui/chart-table';
import { Amount, Percent } from '../../ui/figures';
import { type Asked, Panel } from '../../ui/panel';
import type { ProjectReply } from './project';
import { type MoneyKind, moneyKinds, type MoneyLine, moneyLinesBy } from './project-money';
import styles from './project.module.css';

interface TableProps {
  readonly reply: ProjectReply;
  readonly scale: MoneyScale;
}

const useContent = (scale: MoneyScale) => {
  const { project: { money: words }, figures } = useMessages();
  const unit = figures.units[scale];
  const head = (first: string) => [{ name: first }, ...moneyKinds.map((kind) => ({ name: words.kinds[kind], unit })), { name: words.balance, unit }, { name: words.execution }];
  const rest = ({ balance, execution }: MoneyLine) => [<Amount key="balance" yuan={balance} scale={scale} />, <Percent key="execution" value={execution} reason={words.noPlan} />];
  return { head, rest };
};

const BySource = ({ reply, scale }: TableProps) => {
  const { project: { money: words }, codes } = useMessages();
  const { head, rest } = useContent(scale);
  const lines = moneyLinesBy(reply.money, ({ source }) => source, fundSources.map(({ code }) => code));
  return (
    <ChartTable
      name={words.bySource}
      content={{
        head: head(words.head.source),
        rows: lines.map((line) => ({
          key: line.key,
          cells: [line.key === '' ? <strong key="name">{words.total}</strong> : wordOf(codes.fundSource, line.key), ...moneyKinds.map((kind) => <Amount key={kind} yuan={line.amounts[kind]} scale={scale} />), ...rest(line)],
        })),
      }}
    />
  );
};

const YearAmount = ({ reply, line, kind, scale }: TableProps & { line: MoneyLine; kind: MoneyKind }) => {
  const { project: { money: words } } = useMessages();
  const shown = <Amount yuan={line.amounts[kind]} scale={scale} />;
  const year = Number(line.key);
  const hasLines = reply.money.some((entry) => entry.year === year && entry.kind === kind);
  // The evidence is listed by judged years; money of the running year has none yet.
  if (line.key === '' || !hasLines || !reply.basis.years.includes(year)) return shown;
  const rows = evidenceSearch('money', reply.consortium.code, `kind:${kind},project:${reply.code}`);
  return <Link to="." search={(before) => ({ ...rows(before), year })} resetScroll={false} title={words.rows(year, words.kinds[kind])}>{shown}</Link>;
};

const ByYear = ({ reply, scale }: TableProps) => {
  const { project: { money: words } } = useMessages();
  const { head, rest } = useContent(scale);
  const years = [...new Set(reply.money.map(({ year }) => String(year)))].sort();
  const lines = moneyLinesBy(reply.money, ({ year }) => String(year), years);
  return (
    <ChartTable
      name={words.years}
      content={{
        head: head(words.head.year),
        rows: lines.map((line) => ({
          key: line.key,
          cells: [line.key === '' ? <strong key="name">{words.total}</strong> : line.key, ...moneyKinds.map((kind) => <YearAmount key={kind} reply={reply} line={line} kind={kind} scale={scale} />), ...rest(line)],
        })),
      }}
    />
  );
};

/** Its money by source and by year; the amounts of a year lead to their lines. */
export const ProjectMoneyPanel = ({ asked }: { asked: Asked<ProjectReply> }) => {
  const { project: { money: words }, figures } = useMessages();
  const { data } = asked;
  const scale = useMoneyScale(data === undefined ? [] : data.money.map(({ amount }) => amount));
  const unit = data === undefined ? {} : { unit: words.unit(data.basis.asOf, figures.units[scale]) };
  return (
    <Panel title={words.title} {...unit} source={words.source} asked={asked} empty={({ money }) => (money.length === 0 ? words.empty : null)}>
      {(reply) => (
        <div className={styles.stack}>
          <section><h3 className={styles.sub}>{words.bySource}</h3><BySource reply={reply} scale={scale} /></section>
          <section><h3 className={styles.sub}>{words.years}<span className={styles.quiet}>{words.yearsNote}</span></h3><ByYear reply={reply} scale={scale} /></section>
        </div>
      )}
    </Panel>
  );
};
