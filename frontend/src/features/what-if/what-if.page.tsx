import { policy as policyOfYear, type Scheme, unchanged } from '@monitor/domain';
import { useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { PageHead } from '../../ui/page-head';
import { countChanges, unequalRows } from './compare-figures';
import { Controls } from './controls';
import { CountStrip } from './count-strip';
import { DraftButton } from './draft-button';
import { ResultPanel } from './result-panel';
import { StabilityPanel } from './stability-panel';
import { type Changes, useChanges } from './use-changes';
import { useLook } from './use-look';
import { useWhatIfYear, type WhatIfYear } from './use-what-if-year';
import { Watermark } from './watermark';
import type { YearOrder } from './what-if-protocol';
import styles from './what-if.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

const NoticeBar = ({ year, changes, scheme }: { year: WhatIfYear; changes: Changes; scheme: Scheme }) => {
  const { whatIf } = useMessages();
  const { data } = year.asked;
  const isChanged = changes.change !== unchanged;
  return (
    <div className={styles.notice}>
      <p><strong>{whatIf.unofficial}</strong>{whatIf.notice}</p>
      <div className={styles.acts}>
        <button type="button" className={styles.reset} disabled={!isChanged} onClick={changes.reset}>{whatIf.reset}</button>
        {data?.mayDraft === true && <DraftButton scheme={scheme} change={changes.usable} year={data.basis.year} isChanged={isChanged && changes.problem === null} />}
      </div>
    </div>
  );
};

const Warnings = ({ year: { asked: { data } }, changes }: { year: WhatIfYear; changes: Changes }) => {
  const { whatIf } = useMessages();
  const unequal = useMemo(() => (data === undefined ? 0 : unequalRows(data.official, data.computed).length), [data]);
  return (
    <>
      {changes.refused !== null && <p className={styles.refusal} role="alert">{changes.refused}</p>}
      {unequal > 0 && <p className={styles.refusal} role="alert">{whatIf.unequal(unequal)}</p>}
    </>
  );
};

const none = { grades: 0, flagsRaised: 0, flagsGone: 0, moved: 0, meanMove: null };

const Trial = ({ order }: { order: YearOrder }) => {
  const { scheme } = order;
  const changes = useChanges(scheme);
  const look = useLook();
  const year = useWhatIfYear(order, changes.usable, look.aroundCurrent ? changes.kept : unchanged);
  const { asked, trial, sample } = year;
  const { data } = asked;
  const after = trial?.figures ?? data?.computed;
  const counts = useMemo(() => (data === undefined || after === undefined ? none : countChanges(data.official, after)), [data, after]);
  return (
    <>
      <NoticeBar year={year} changes={changes} scheme={scheme} />
      <Warnings year={year} changes={changes} />
      <div className={styles.columns}>
        <div className={styles.counts}><CountStrip counts={counts} /></div>
        <Controls scheme={scheme} changes={changes} look={look} />
        <div className={styles.results}>
          <ResultPanel asked={asked} trial={trial} scheme={scheme} look={look} />
          <StabilityPanel asked={asked} sample={sample} look={look} />
        </div>
      </div>
    </>
  );
};

/** 权重试算. */
export const WhatIfPage = () => {
  const { whatIf } = useMessages();
  const { scheme } = usePolicy();
  const { filters: { year } } = useFilters();
  const { data } = useEndpoint(policyOfYear, year === undefined ? {} : { year });
  const order = useMemo(() => (data === undefined ? null : { year: data.basis.year, scheme, ruleSet: data.ruleSet, jurisdiction: jurisdiction() }), [data, scheme]);
  return (
    <>
      <PageHead title={whatIf.title} quiet />
      {order !== null && <Trial order={order} />}
      <Watermark />
    </>
  );
};
