import { useMemo } from 'react';
import { MISSING, numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { dimensionName, indicatorName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Term } from '../../ui/term';
import bars from './bar-table.module.css';
import styles from './contribution-list.module.css';
import type { Why } from './score-why';
import { type Step, type StepGroup, waterfall } from './waterfall';

const two = (value: number): string => numberText(value, 2);

const at = (value: number): number => Math.max(0, Math.min(100, value));

const Bar = ({ start, brought, possible, whole = false, label }: { start: number; brought: number; possible: number; whole?: boolean; label: string }) => {
  const [from, to] = [at(Math.min(start, start + brought)), at(Math.max(start, start + brought))];
  return (
    <svg className={bars.bar} viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      {possible > brought && <rect x={to} y="4" width={at(start + possible) - to} height="2" className={styles.open} />}
      <rect x={from} y="1" width={Math.max(0.3, to - from)} height="8" className={brought < 0 ? styles.taken : whole ? styles.whole : styles.value} />
    </svg>
  );
};

const IndicatorRow = ({ step }: { step: Step }) => {
  const { contributions: words } = useMessages().scoreWhy;
  const name = useName()(indicatorName(usePolicy().scheme, step.code));
  const points = step.points ?? 0;
  return (
    <tr>
      <th scope="row"><Term code={step.code} /> <span className={bars.code}>{step.code}</span></th>
      <td>{points > 0 && <Bar start={step.start} brought={step.contribution} possible={points} label={words.bar(name, two(step.contribution), two(points))} />}</td>
      {points > 0 ? <td>{two(step.contribution)}</td> : <td className={styles.quiet} title={words.absent}>{MISSING}</td>}
      <td className={styles.quiet}>{points > 0 ? two(points) : ''}</td>
      <td className={styles.quiet}>{points > 0 ? two(step.open) : ''}</td>
    </tr>
  );
};

const Group = ({ group }: { group: StepGroup }) => {
  const { contributions: words } = useMessages().scoreWhy;
  const name = useName()(dimensionName(usePolicy().scheme, group.dimension));
  return (
    <tbody>
      <tr className={styles.sum}>
        <th scope="rowgroup">{words.of(name)}</th>
        <td><Bar start={group.start} brought={group.contribution} possible={group.points} whole label={words.bar(name, two(group.contribution), two(group.points))} /></td>
        <td>{two(group.contribution)}</td>
        <td className={styles.quiet}>{two(group.points)}</td>
        <td className={styles.quiet}>{two(group.points - group.contribution)}</td>
      </tr>
      {group.steps.map((step) => <IndicatorRow key={step.code} step={step} />)}
    </tbody>
  );
};

const AdjustmentRow = ({ step }: { step: Step }) => {
  const { contributions: words } = useMessages().scoreWhy;
  const name = step.kind === 'indicator' ? step.code : words.kinds[step.kind];
  return (
    <tr>
      <th scope="row" title={step.reason ?? undefined}>{name}{step.reason !== null && <span className={bars.code}> {step.reason}</span>}</th>
      <td><Bar start={step.start} brought={step.contribution} possible={0} label={`${name} ${two(step.contribution)}`} /></td>
      <td>{two(step.contribution)}</td><td /><td />
    </tr>
  );
};

const Total = ({ total, remainder }: { total: number; remainder: number }) => {
  const { contributions: words } = useMessages().scoreWhy;
  return (
    <>
      {remainder !== 0 && <tr><th scope="row" title={words.remainderWhy}>{words.remainder}</th><td /><td>{two(remainder / 100)}</td><td /><td /></tr>}
      <tr className={styles.sum}><th scope="row">{words.total}</th><td><Bar start={0} brought={total} possible={100} whole label={`${words.total} ${two(total)}`} /></td><td>{two(total)}</td><td className={styles.quiet}>{two(100)}</td><td /></tr>
    </>
  );
};

/** Every part of the total as a step of the running sum: what it brought, what it could have brought. */
export const ContributionList = ({ why, total }: { why: Why; total: number }) => {
  const { contributions: words } = useMessages().scoreWhy;
  const { scheme } = usePolicy();
  const { groups, adjustments, remainder } = useMemo(() => waterfall(why.contributions, total, scheme), [why, total, scheme]);
  return (
    <table className={`${bars.table} ${styles.table}`} aria-label={words.caption}>
      <thead><tr><th scope="col">{words.name}</th><th scope="col" className={styles.running}>{words.running}</th><th scope="col">{words.brought}</th><th scope="col">{words.points}</th><th scope="col">{words.open}</th></tr></thead>
      {groups.map((group) => <Group key={group.dimension} group={group} />)}
      <tbody>
        {adjustments.map((step, place) => <AdjustmentRow key={`${step.code} ${String(place)}`} step={step} />)}
        <Total total={total} remainder={remainder} />
      </tbody>
    </table>
  );
};
