import { trialCases, trialReview, trialSentences } from '@monitor/domain';
import { useSearch } from '@tanstack/react-router';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { Sentences } from '../../ui/sentences';
import { CasesPanel } from './cases-panel';
import { ComparePanel } from './compare-panel';
import { CompliancePanel } from './compliance-panel';
import { DayOneChoice } from './day-one-choice';
import { ChannelPanel, FiscalPanel } from './money-panels';
import { RegisterPanel } from './register-panel';
import { ResultsPanel } from './results-panel';
import styles from './trial-review.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

/** 办法成效: what happened since the Measures came into force, and before. */
export const TrialReviewPage = () => {
  const { trialReview: words } = useMessages();
  const { filters } = useFilters();
  const { from } = useSearch({ from: '/inside/trial' });
  const asked = useEndpoint(trialReview, from === undefined ? filters : { ...filters, from });
  const cases = useEndpoint(trialCases, filters);
  return (
    <div className={styles.page}>
      <PageHead title={words.title}>
        <span className={styles.quiet}>{words.subtitle}</span>
        {asked.data !== undefined && <DayOneChoice dayOne={asked.data.dayOne} />}
      </PageHead>
      <Panel title={words.findings} source={words.findingsNote} asked={asked} height={200}>
        {(reply) => <Sentences sentences={trialSentences(reply, cases.data ?? null, jurisdiction().money)} />}
      </Panel>
      <ComparePanel asked={asked} />
      <div className={styles.halves}><RegisterPanel asked={asked} /><ResultsPanel asked={asked} /></div>
      <div className={styles.halves}><ChannelPanel asked={asked} /><FiscalPanel asked={asked} /></div>
      <CasesPanel asked={cases} />
      <CompliancePanel asked={asked} />
    </div>
  );
};
