import { flagExplanation, policy, proceedingKinds } from '@monitor/domain';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { type Asked, Panel } from '../../ui/panel';
import { ArticleClauses, clausesOf } from './article-clauses';
import { ConditionTree } from './condition-tree';
import { FlagHead } from './flag-head';
import type { FlagReply } from './flag-reply';
import { flagTree } from './flag-tree';
import { ProceedingPanel } from './proceeding-panel';
import { StabilityBar } from './stability-bar';
import styles from './flag-explanation.module.css';

/** A watch or a doubt asks for nothing that the bureau would decide. */
const mayProceed = ({ kind }: FlagReply): boolean => proceedingKinds.some((each) => each === kind);

const Explained = ({ reply, asked }: { reply: FlagReply; asked: Asked<FlagReply> }) => {
  const { flagExplanation: words } = useMessages();
  const judgedBy = useEndpoint(policy, { year: reply.basis.year });
  const tree = useMemo(() => flagTree(reply), [reply]);
  return (
    <div className={styles.page}>
      <FlagHead reply={reply} />
      <div className={styles.parts}>
        <Panel title={words.why} unit={words.whyUnit(tree.met.length, reply.conditions.length)} asked={asked}>{() => <ConditionTree tree={tree} reply={reply} />}</Panel>
        <div className={styles.side}>
          {mayProceed(reply) && <ProceedingPanel flagKey={reply.key} />}
          <Panel title={words.stability.title} unit={words.stability.unit} asked={asked} empty={({ stability }) => (stability === null ? words.stability.none : null)}>{({ stability }) => stability !== null && <StabilityBar stability={stability} />}</Panel>
          <Panel title={words.articleClauses(reply.article)} asked={judgedBy} height={96} empty={({ rules }) => (clausesOf(rules, reply.article).length === 0 ? words.articleEmpty : null)}>{({ rules }) => <ArticleClauses clauses={clausesOf(rules, reply.article)} />}</Panel>
        </div>
      </div>
    </div>
  );
};

/** One proposal: why it stands, down to the cells, and how firmly. */
export const FlagExplanationPage = () => {
  const { key } = useParams({ from: '/inside/flags/$key' });
  const { flagExplanation: words } = useMessages();
  const asked = useEndpoint(flagExplanation, { key });
  if (asked.data !== undefined && asked.error === null) return <Explained reply={asked.data} asked={asked} />;
  return (
    <>
      <PageHead title={words.title} quiet />
      <Panel title={words.title} unit={key} asked={asked} height={480}>{() => null}</Panel>
    </>
  );
};
