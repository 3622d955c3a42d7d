import { type Filters, outcomeKinds, outcomeRecords } from '@monitor/domain';
import type { OutcomeAddress } from '../../address/outcome-address';
import { useOutcomeView } from '../../address/use-outcome-view';
import { useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Panel } from '../../ui/panel';
import { Choices } from '../../ui/panels/choices';
import table from './outcomes.module.css';
import { type OutcomeRecord, RecordRow } from './record-row';
import styles from './records-panel.module.css';

const PAGE = 20;

const count = (items: number): string => groupDigits(String(items));

const Bar = ({ view, look }: { view: OutcomeAddress; look: (part: OutcomeAddress) => void }) => {
  const { outcomes: { records: words }, codes } = useMessages();
  const kinds = [{ code: undefined, text: words.allKinds }, ...outcomeKinds.map(({ code }) => ({ code, text: wordOf(codes.outcomeKind, code) }))];
  const proofs = (['any', 'yes', 'no'] as const).map((code) => ({ code, text: words[code] }));
  return (
    <div className={styles.bar}>
      <span className={styles.kinds} role="group" aria-label={words.kinds}>
        {kinds.map(({ code, text }) => <button key={text} type="button" aria-pressed={view.result === code} onClick={() => look({ result: code })}>{text}</button>)}
      </span>
      <Choices name={words.evidenced} choices={proofs} chosen={view.evidenced ?? 'any'} choose={(code) => look({ evidenced: code === 'any' ? undefined : code })} />
    </div>
  );
};

const Pages = ({ page, all, go }: { page: number; all: number; go: (page: number) => void }) => {
  const { outcomes: { records: words } } = useMessages();
  const [from, to] = [(page - 1) * PAGE + 1, Math.min(page * PAGE, all)];
  return (
    <p className={styles.pages}>
      <span role="status">{words.shown(count(from), count(to), count(all))}</span>
      <button type="button" disabled={page === 1} onClick={() => go(page - 1)}>{words.previous}</button>
      <button type="button" disabled={to >= all} onClick={() => go(page + 1)}>{words.next}</button>
    </p>
  );
};

const Records = ({ rows }: { rows: readonly OutcomeRecord[] }) => {
  const { outcomes: { records: words }, figures } = useMessages();
  const scale = useMoneyScale(rows.map(({ amount }) => amount));
  const heads = [words.name, words.kind, words.achieved, words.amount(figures.units[scale]), words.consortium, words.owners, words.registration, words.evidence];
  return (
    <div className={table.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={`${table.table ?? ''} ${styles.records ?? ''}`}>
        <caption className={table.caption}>{words.caption}</caption>
        <thead><tr>{heads.map((head, place) => <th key={head} scope="col" className={place === 3 ? table.number : undefined}>{head}</th>)}</tr></thead>
        <tbody>{rows.map((record) => <RecordRow key={record.code} record={record} scale={scale} />)}</tbody>
      </table>
    </div>
  );
};

/** The outcomes themselves, kind by kind, page by page. */
export const RecordsPanel = ({ filters }: { filters: Filters }) => {
  const { outcomes: { records: words, sourceRecords, items }, frame } = useMessages();
  const { view, look } = useOutcomeView();
  const page = view.page ?? 1;
  const query = { ...filters, ...(view.result === undefined ? {} : { kind: view.result }), ...(view.evidenced === undefined ? {} : { evidenced: view.evidenced }), offset: (page - 1) * PAGE, limit: PAGE };
  const asked = useEndpoint(outcomeRecords, query);
  return (
    <Panel title={words.title} source={`${frame.source}：${sourceRecords}`} asked={asked} height={420} {...(asked.data === undefined ? {} : { unit: `${count(asked.data.count)} ${items}` })}>
      {({ rows, count: all }) => (
        <>
          <Bar view={view} look={look} />
          {all === 0 && <p>{words.empty}</p>}
          {rows.length > 0 && <Records rows={rows} />}
          {all > 0 && rows.length === 0 && <p>{words.beyond}</p>}
          {all > 0 && <Pages page={page} all={all} go={(next) => look({ page: next === 1 ? undefined : next })} />}
        </>
      )}
    </Panel>
  );
};
