import { findingChecks, type findings, type ReplyOf } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import styles from './quarantine.module.css';
import { useChangeQuarantine } from './use-quarantine';
import { useQuarantineWords } from './words';

type Reply = ReplyOf<typeof findings>;

/** The conditions of the list of findings. */
export interface FindingsChosen {
  readonly code: string;
  readonly holder: string;
  readonly state: 'open' | 'noted' | undefined;
}

const count = (number: number): string => groupDigits(String(number));

/** The words of a check, by its code; an unknown one names itself. */
export const useCheckOf = () => {
  const { language } = useLanguage();
  return (code: string) => {
    const check = findingChecks.find((each) => each.code === code);
    return { title: check?.title[language] ?? code, means: check?.means[language] ?? '', mend: check?.mend[language] ?? '', severity: check?.severity ?? 'low' };
  };
};

const States = ({ reply, state }: { reply: Reply | undefined; state: FindingsChosen['state'] }) => {
  const { withCount, stateLabel, findings: words } = useQuarantineWords();
  const change = useChangeQuarantine();
  const counts = { open: 0, noted: 0, ...Object.fromEntries((reply?.byState ?? []).map(({ value, count: rows }) => [value, rows])) };
  return (
    <div className={styles.states} role="group" aria-label={stateLabel}>
      <button type="button" className={styles.state} aria-pressed={state === 'open'} onClick={() => change({ state: undefined })}>{withCount(words.states.open, count(counts.open))}</button>
      <button type="button" className={styles.state} aria-pressed={state === 'noted'} onClick={() => change({ state: 'waived' })}>{withCount(words.states.noted, count(counts.noted))}</button>
      <button type="button" className={styles.state} aria-pressed={state === undefined} onClick={() => change({ state: 'all' })}>{withCount(words.states.all, count(counts.open + counts.noted))}</button>
    </div>
  );
};

const Holders = ({ reply, holder }: { reply: Reply | undefined; holder: string }) => {
  const { findings: words } = useQuarantineWords();
  const change = useChangeQuarantine();
  const known = reply?.byConsortium ?? [];
  return (
    <select className={styles.select} aria-label={words.holder} value={holder} onChange={(event) => change({ holder: event.target.value === '' ? undefined : event.target.value })}>
      <option value="">{words.allHolders}</option>
      {holder !== '' && !known.some(({ value }) => value === holder) && <option value={holder}>{words.holderOf({ code: holder, name: '', count: '0' })}</option>}
      {known.map(({ value, name, count: rows }) => <option key={value} value={value}>{words.holderOf({ code: value, name, count: count(rows) })}</option>)}
    </select>
  );
};

const Checks = ({ reply, code }: { reply: Reply | undefined; code: string }) => {
  const { withCount, findings: words } = useQuarantineWords();
  const checkOf = useCheckOf();
  const change = useChangeQuarantine();
  const known = reply?.byCode ?? [];
  const shown = code === '' || known.some(({ value }) => value === code) ? known : [...known, { value: code, count: 0 }];
  const every = known.reduce((sum, { count: rows }) => sum + rows, 0);
  return (
    <div className={styles.checks} role="group" aria-label={words.checks}>
      <button type="button" className={styles.plain} aria-pressed={code === ''} onClick={() => change({ code: undefined })}>{withCount(words.allChecks, count(every))}</button>
      {shown.map(({ value, count: rows }) => (
        <button key={value} type="button" className={styles.plain} aria-pressed={code === value} onClick={() => change({ code: code === value ? undefined : value })}>
          <span className={styles[checkOf(value).severity]} aria-hidden="true" />{withCount(checkOf(value).title, count(rows))}
        </button>
      ))}
    </div>
  );
};

/** What the list of findings is narrowed by: state, consortium, and every check with how many it found. */
export const FindingsToolbar = ({ reply, chosen: { code, holder, state } }: { reply: Reply | undefined; chosen: FindingsChosen }) => {
  const { findings: words } = useQuarantineWords();
  return (
    <div className={styles.toolbar} role="search" aria-label={words.title}>
      <States reply={reply} state={state} />
      <Holders reply={reply} holder={holder} />
      <Checks reply={reply} code={code} />
    </div>
  );
};
