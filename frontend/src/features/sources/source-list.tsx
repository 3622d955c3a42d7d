import { freshness } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import { Panel } from '../../ui/panel';
import { SourceRow } from './source-row';
import styles from './sources.module.css';
import { useMayRun } from './use-may-run';
import { useSourceActs } from './use-source-acts';
import { useSourceList } from './use-source-list';

const useYear = (): number | null => {
  const { filters: { year } } = useFilters();
  return useEndpoint(freshness, year === undefined ? {} : { year }).data?.year ?? null;
};

const Actions = () => {
  const { language, messages } = useLanguage();
  const { sources: words } = messages;
  const { act, isAsking, refusal, wasBusy } = useSourceActs();
  const year = useYear();
  return (
    <div className={styles.acts}>
      {refusal !== null && <span className={styles.wrong} role="alert">{words.refused}{refusalText(refusal, language, messages)}</span>}
      {wasBusy && <span className={styles.told} role="status">{words.busy}</span>}
      {year !== null && <button type="button" className={styles.plain} disabled={isAsking} onClick={() => act({ kind: 'evaluate', year })}>{words.evaluate(year)}</button>}
      <button type="button" className={styles.plain} disabled={isAsking} title={words.rebuildWhy} onClick={() => act({ kind: 'rebuild', check: true })}>{words.rebuild}</button>
      <Link className={styles.plain} to="/import" search={keepFilters}>{words.add}</Link>
    </div>
  );
};

/** Every source there is. */
export const SourceList = () => {
  const { messages: { sources: words } } = useLanguage();
  const asked = useSourceList();
  const mayRun = useMayRun();
  return (
    <Panel title={words.panel} asked={asked} empty={(reply) => (reply.sources.length === 0 ? words.empty : null)} actions={mayRun ? <Actions /> : null}>
      {(reply) => (
        <>
          <div className={`${styles.source} ${styles.heads}`} aria-hidden="true"><span>{words.heads.name}</span><span>{words.heads.schedule}</span><span>{words.heads.last}</span><span>{words.heads.data}</span><span>{words.heads.act}</span></div>
          <ul className={styles.list} aria-label={words.caption}>{reply.sources.map((source) => <SourceRow key={source.name} source={source} />)}</ul>
        </>
      )}
    </Panel>
  );
};

