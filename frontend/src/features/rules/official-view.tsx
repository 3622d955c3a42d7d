import { policy, type ReplyOf } from '@monitor/domain';
import { useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { saveFile } from '../../export/save-file';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { yearPolicyOf } from '../../policy/year-policy';
import { Panel } from '../../ui/panel';
import { AdjustmentList } from './adjustment-list';
import { IndicatorTable } from './indicator-table';
import { policyCsv } from './policy-csv';
import { RuleList } from './rule-list';
import styles from './rules.module.css';
import { SettingList } from './setting-list';

type Policy = ReplyOf<typeof policy>;

const SignOffFact = ({ signOff }: { signOff: Policy['signOff']['scheme'] }) => {
  const { rules } = useMessages();
  return <p className={styles.note}>{rules.signedOff}：{signOff === null ? rules.noSignOff : rules.signOffTold(signOff)}{signOff !== null && signOff.note !== '' && `。${signOff.note}`}</p>;
};

const Acts = ({ reply }: { reply: Policy }) => {
  const wording = useLanguage();
  const { rules } = wording.messages;
  const save = () => saveFile(`${rules.csv.fileName(reply.basis.year)}.csv`, 'text/csv;charset=utf-8', policyCsv(reply, wording));
  return (
    <>
      <button type="button" className={styles.plain} onClick={() => window.print()}>{rules.print}</button>
      <button type="button" className={styles.plain} title={rules.exportWhy} onClick={save}>{rules.export}</button>
    </>
  );
};

const SchemePart = ({ reply }: { reply: Policy }) => {
  const { rules } = useMessages();
  const name = useName();
  const { scheme } = useMemo(() => yearPolicyOf(reply), [reply]);
  return (
    <>
      <p className={styles.note}><strong>{name(scheme)}</strong> {scheme.version} · {rules.years(scheme.years.from, scheme.years.to)} · {rules.scheme.indicators(scheme.indicators.length)}</p>
      <SignOffFact signOff={reply.signOff.scheme} />
      <p className={styles.note}>{name(scheme.note)}</p>
      <IndicatorTable scheme={scheme} />
      <h3 className={styles.sub}>{rules.scheme.settings}</h3>
      <SettingList document={reply.scheme}><AdjustmentList adjustments={scheme.adjustments} /></SettingList>
    </>
  );
};

const year = (reply: Policy | undefined): number => reply?.basis.year ?? 0;

/** The scheme and the rule set of the year, whole. */
export const OfficialView = () => {
  const { rules } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(policy, filters.year === undefined ? {} : { year: filters.year });
  const title = asked.data === undefined ? [rules.kinds.scheme, rules.kinds.rule_set] : [rules.scheme.title(year(asked.data)), rules.ruleSet.title(year(asked.data))];
  return (
    <div className={styles.page}>
      <Panel title={title[0] ?? ''} asked={asked} height={400} actions={asked.data === undefined ? null : <Acts reply={asked.data} />}>
        {(reply) => <SchemePart reply={reply} />}
      </Panel>
      <Panel title={title[1] ?? ''} asked={asked} height={400} unit={asked.data === undefined ? '' : rules.ruleSet.count(asked.data.rules.length)}>
        {(reply) => (
          <>
            <SignOffFact signOff={reply.signOff.ruleSet} />
            <RuleList reply={reply} />
          </>
        )}
      </Panel>
    </div>
  );
};
