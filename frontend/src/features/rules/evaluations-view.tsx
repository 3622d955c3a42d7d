import { evaluations, freezeEvaluation, type ReplyOf } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { type Status, StatusMark } from '../../ui/status-mark';
import { ConfirmDialog } from './confirm-dialog';
import { RefusalLine } from './refusal-line';
import styles from './rules.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

type Year = ReplyOf<typeof evaluations>['years'][number];
type Evaluation = Year['evaluations'][number];

const looks: Record<Year['state'], Status> = { unfrozen: 'none', as_frozen: 'normal', basis_changed: 'watch' };
const SHORT = 12;

const Hash = ({ text }: { text: string }) => <span className={styles.hash} title={text}>{text.slice(0, SHORT)}</span>;

const Row = ({ kept }: { kept: Evaluation }) => {
  const { rules: { evaluations: words } } = useMessages();
  const { number, frozenAt, frozenBy, scheme, ruleSet, codeVersion, edition, inputsHash, resultsHash, supersedes } = kept;
  return (
    <tr>
      <th scope="row" className={styles.short}>{words.number(number)}{supersedes !== null && <span className={styles.under}>{words.supersedes(supersedes)}</span>}</th>
      <td className={styles.short}>{momentText(frozenAt, jurisdiction().timeZone)}</td><td>{frozenBy}</td><td>{scheme}<span className={styles.under}>{ruleSet}</span></td><td>{codeVersion}</td><td className={styles.short}>{edition}</td>
      <td><Hash text={inputsHash} /></td><td><Hash text={resultsHash} /></td>
    </tr>
  );
};

const Freeze = ({ year }: { year: Year }) => {
  const { rules: { evaluations: words, publish } } = useMessages();
  const queryClient = useQueryClient();
  const [isAsking, ask] = useState(false);
  const freezing = useMutation({
    mutationFn: () => fetchEndpoint(freezeEvaluation, { year: year.year }),
    onSuccess: () => queryClient.invalidateQueries(),
    onSettled: () => ask(false),
  });
  return (
    <>
      <button type="button" className={styles.plain} disabled={freezing.isPending} onClick={() => ask(true)}>{freezing.isPending ? words.freezing : year.state === 'unfrozen' ? words.freeze(year.year) : words.freezeAgain(year.year)}</button>
      <RefusalLine error={freezing.error} />
      {isAsking && (
        <ConfirmDialog title={words.ask(year.year)} confirm={publish.confirm} isBusy={freezing.isPending} act={freezing.mutate} close={() => ask(false)}>
          <p>{words.forGood}</p>
          {year.evaluations.length > 0 && <p>{words.forGoodAgain}</p>}
        </ConfirmDialog>
      )}
    </>
  );
};

const YearPart = ({ year, mayFreeze }: { year: Year; mayFreeze: boolean }) => {
  const { rules: { evaluations: words }, frame } = useMessages();
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={2}>{frame.yearOf(year.year)}</th>
        <td colSpan={6}><span className={styles.inline}><StatusMark status={looks[year.state]} word={words.states[year.state]} />{mayFreeze && year.state !== 'as_frozen' && <Freeze year={year} />}</span></td>
      </tr>
      {year.evaluations.length === 0 && <tr><td colSpan={8} className={styles.faint}>{words.notYet}</td></tr>}
      {year.evaluations.toReversed().map((kept) => <Row key={kept.id} kept={kept} />)}
    </tbody>
  );
};

const Table = ({ years, mayFreeze }: { years: readonly Year[]; mayFreeze: boolean }) => {
  const { rules: { evaluations: { heads, title } } } = useMessages();
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead><tr>{[heads.number, heads.at, heads.by, heads.documents, heads.code, heads.edition, heads.inputs, heads.results].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        {years.toReversed().map((year) => <YearPart key={year.year} year={year} mayFreeze={mayFreeze} />)}
      </table>
    </div>
  );
};

/** Which years are published, whether what is shown is still that, and how an auditor checks it. */
export const EvaluationsView = () => {
  const { rules: { evaluations: words } } = useMessages();
  const asked = useEndpoint(evaluations, {});
  return (
    <Panel title={words.title} asked={asked} height={300} empty={({ years }) => (years.length === 0 ? words.none : null)}>
      {({ years, mayFreeze }) => (
        <>
          <p className={styles.note}>{words.told}{!mayFreeze && words.mayNot}</p>
          <Table years={years} mayFreeze={mayFreeze} />
          <p className={styles.note}>{words.verify(Math.max(...years.map(({ year }) => year)))}</p>
        </>
      )}
    </Panel>
  );
};
