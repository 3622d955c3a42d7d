import { STABLE_FROM } from '@monitor/domain';
import { useMemo } from 'react';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { type Asked, Panel } from '../../ui/panel';
import { InfluenceBars } from './influence-bars';
import { marginalFlags, MarginalFlags } from './marginal-flags';
import { MethodTable } from './method-table';
import type { Robustness } from './rank-intervals';
import type { RankingRow } from './ranking-row';
import styles from './robustness-panels.module.css';

const digits = (count: number): string => groupDigits(String(count));

/** How far ranks and proposals depend on the choices of the scheme. Beside the official score, never instead of it. */
export const RobustnessPanels = ({ asked, rows }: { asked: Asked<Robustness>; rows: readonly RankingRow[] }) => {
  const { robustness: words } = useMessages();
  const names = useMemo(() => new Map(rows.map(({ consortium, name }) => [consortium, name])), [rows]);
  const plan = asked.data?.plan;
  return (
    <section className={styles.robustness} aria-label={words.title}>
      <header className={styles.head}><h2 className={styles.title}>{words.title}</h2><p className={styles.note}>{words.unofficial}{plan !== undefined && <> · {words.plan(digits(plan.draws), digits(plan.influenceRuns))}</>}</p></header>
      <div className={styles.halves}>
        <Panel title={words.influence.title} unit={words.influence.unit} asked={asked} empty={({ influences }) => (influences.length === 0 ? words.influence.empty : null)}>{({ influences }) => <InfluenceBars influences={influences} />}</Panel>
        <Panel title={words.marginal.title} unit={words.marginal.unit(Math.round(STABLE_FROM * 100))} asked={asked} empty={(reply) => (marginalFlags(reply).length === 0 ? words.marginal.empty : null)}>{(reply) => <MarginalFlags flags={marginalFlags(reply)} names={names} />}</Panel>
      </div>
      <Panel title={words.methods.title} unit={words.methods.unit} {...(plan === undefined ? {} : { source: words.source(digits(plan.draws), plan.seed) })} asked={asked} empty={({ methods, intervals }) => (methods.length === 0 || intervals.length === 0 ? words.methods.empty : null)}>{(reply) => <MethodTable reply={reply} />}</Panel>
    </section>
  );
};
