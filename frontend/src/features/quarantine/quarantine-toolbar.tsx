import { type quarantine, quarantineRuns, type ReplyOf, rejectionRules, sources } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { useLanguage, useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { jurisdiction } from '../../policy/jurisdiction';
import { SearchBox } from '../../ui/search-box';
import styles from './quarantine.module.css';
import { type QuarantineQuestion, useChangeQuarantine } from './use-quarantine';
import { useQuarantineWords } from './words';

type Reply = ReplyOf<typeof quarantine>;
type Group = keyof ReturnType<typeof useGroups>;

const STATES = ['open', 'waived', 'mended', 'all'] as const;

const count = (number: number): string => groupDigits(String(number));

/** The words of a rule, by its code; an unknown one names itself. */
export const useRuleOf = () => {
  const { language } = useLanguage();
  return (code: string) => {
    const rule = Object.entries(rejectionRules).find(([name]) => name === code)?.[1];
    return { title: rule?.title[language] ?? code, means: rule?.means[language] ?? '', mend: rule?.mend[language] ?? '' };
  };
};

/** The title of a source, by its name. */
export const useSourceTitle = (): ((name: string) => string) => {
  const { language } = useLanguage();
  const known = useEndpoint(sources, {}).data?.sources ?? [];
  return (name) => known.find((each) => each.name === name)?.title[language] ?? name;
};

const useGroups = (reply: Reply | undefined) => ({
  code: reply?.byCode ?? [], source: reply?.bySource ?? [], refused: reply?.byRecord ?? [], owner: reply?.byOwner ?? [], file: reply?.byPath ?? [],
});

const RunChoice = ({ run }: { run: number | undefined }) => {
  const words = useQuarantineWords();
  const change = useChangeQuarantine();
  const runs = useEndpoint(quarantineRuns, { limit: 200 }).data?.runs ?? [];
  return (
    <select className={styles.select} aria-label={words.run} value={run ?? ''} onChange={(event) => change({ run: event.target.value === '' ? undefined : Number(event.target.value) })}>
      <option value="">{words.present}</option>
      {runs.map(({ run: id, at, rows }) => <option key={id} value={id}>{words.runOf({ run: id, at: momentText(at, jurisdiction().timeZone), rows: count(rows) })}</option>)}
    </select>
  );
};

const States = ({ reply, state }: { reply: Reply | undefined; state: QuarantineQuestion['state'] }) => {
  const words = useQuarantineWords();
  const change = useChangeQuarantine();
  const countOf = (name: string): number => (reply?.byState ?? []).reduce((sum, each) => sum + (name === 'all' || each.value === name ? each.count : 0), 0);
  return (
    <div className={styles.states} role="group" aria-label={words.stateLabel}>
      {STATES.map((name) => (
        <button key={name} type="button" className={styles.state} aria-pressed={state === name} onClick={() => change({ state: name === 'open' ? undefined : name })}>{words.withCount(words.states[name], count(countOf(name)))}</button>
      ))}
    </div>
  );
};

/** What the list is narrowed by: edition, state, rule, source, file, record, owner and text. */
export const QuarantineToolbar = ({ reply, question: { chosen, run, state, narrowed } }: { reply: Reply | undefined; question: QuarantineQuestion }) => {
  const words = useQuarantineWords();
  const { codes } = useMessages();
  const change = useChangeQuarantine();
  const [ruleOf, titleOf, groups] = [useRuleOf(), useSourceTitle(), useGroups(reply)];
  const told: Record<Group, (value: string) => string> = { code: (value) => ruleOf(value).title, source: titleOf, refused: (value) => wordOf(codes.record, value), owner: String, file: String };
  return (
    <div className={styles.toolbar} role="search" aria-label={words.title}>
      <RunChoice run={run} />
      <States reply={reply} state={state} />
      {(['code', 'source', 'refused', 'owner', 'file'] as const).map((name) => (
        <select key={name} className={styles.select} aria-label={words.filters[name]} value={chosen[name]} onChange={(event) => change({ [name]: event.target.value === '' ? undefined : event.target.value })}>
          <option value="">{words.all[name]}</option>
          {chosen[name] !== '' && !groups[name].some(({ value }) => value === chosen[name]) && <option value={chosen[name]}>{words.optionOf(told[name](chosen[name]), '0')}</option>}
          {groups[name].map(({ value, count: rows }) => <option key={value} value={value}>{words.optionOf(told[name](value), count(rows))}</option>)}
        </select>
      ))}
      <SearchBox key={`q${chosen.q}`} label={words.search} hint={words.searchHint} find={chosen.q} search={(text) => change({ q: text.trim() === '' ? undefined : text })} />
      {narrowed && <button type="button" className={styles.plain} onClick={() => change({ code: undefined, source: undefined, refused: undefined, owner: undefined, file: undefined, q: undefined })}>{words.clear}</button>}
    </div>
  );
};
