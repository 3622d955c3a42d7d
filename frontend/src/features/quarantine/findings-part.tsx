import { acknowledgeFinding, type CheckFinding, findings, withdrawFindingNote } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import { ReasonDialog } from '../../ui/reason-dialog';
import { FindingEvidence } from './finding-evidence';
import { isFigure, useFindingInWords } from './finding-in-words';
import { FindingsToolbar, useCheckOf } from './findings-toolbar';
import styles from './quarantine.module.css';
import { PAGE, useChangeQuarantine } from './use-quarantine';
import { useQuarantineWords } from './words';

const count = (number: number): string => groupDigits(String(number));

const Note = ({ finding: { key, note, code } }: { finding: CheckFinding }) => {
  const { findings: words, reason, confirm, cancel } = useQuarantineWords();
  const checkOf = useCheckOf();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const acting = useMutation<unknown, Error, string | null>({
    mutationFn: (said) => (said === null ? fetchEndpoint(withdrawFindingNote, { key }) : fetchEndpoint(acknowledgeFinding, { key, reason: said })),
    onSuccess: async () => {
      setOpen(false);
      await queryClient.invalidateQueries({ queryKey: [findings.path] });
    },
  });
  if (note !== null) return <button type="button" className={styles.plain} disabled={acting.isPending} onClick={() => acting.mutate(null)}>{words.withdraw}</button>;
  return (
    <>
      <button type="button" className={styles.plain} onClick={() => setOpen(true)}>{words.note1}</button>
      {isOpen && <ReasonDialog title={words.noteTitle} ask={reason} confirm={confirm} cancel={cancel} isBusy={acting.isPending} error={acting.error} act={(said) => acting.mutate(said)} close={() => setOpen(false)}><p>{checkOf(code).mend}</p><p>{words.noteWhy}</p></ReasonDialog>}
    </>
  );
};

const Line = ({ finding, mayNote }: { finding: CheckFinding; mayNote: boolean }) => {
  const { findings: words } = useQuarantineWords();
  const checkOf = useCheckOf();
  const [isOpen, setOpen] = useState(false);
  const { code, severity, consortium, consortiumName, year, said, expected, evidence, note } = finding;
  const { subject, told } = useFindingInWords(finding);
  const shown = isOpen ? words.close : words.rowsOf(count(evidence));
  return (
    <>
      <tr>
        <th scope="row" className={styles.why}><strong><span className={styles[severity]} aria-hidden="true" />{checkOf(code).title}</strong><span className={styles.faint}>{words.severity} {words.severities[severity]}</span></th>
        <td className={styles.about}><span>{subject}</span><span className={styles.faint}>{consortium === '' ? words.city : `${consortium} ${consortiumName}`}{year !== null && <> · <span className={styles.year}>{words.yearOf(year)}</span></>}</span></td>
        <td className={isFigure(said) ? styles.figure : styles.word}>{told(said)}</td>
        <td className={isFigure(expected) ? styles.figure : styles.word}>{told(expected)}</td>
        <td><button type="button" className={styles.plain} aria-expanded={isOpen} aria-label={words.open({ shown, subject })} onClick={() => setOpen(!isOpen)}>{shown}</button></td>
        <td className={styles.stands}>
          <span className={note === null ? styles.open : styles.mended}>{words.states[note === null ? 'open' : 'noted']}</span>
          {note !== null && <span className={styles.faint}>{words.notedBy({ ...note, at: momentText(note.at, jurisdiction().timeZone) })}</span>}
          {mayNote && <Note finding={finding} />}
        </td>
      </tr>
      {isOpen && <tr><td colSpan={6}><FindingEvidence finding={finding} /></td></tr>}
    </>
  );
};

const Pages = ({ total, page }: { total: number; page: number }) => {
  const { shown, previous, next } = useQuarantineWords();
  const change = useChangeQuarantine();
  const from = (page - 1) * PAGE;
  return (
    <p className={styles.pages}>
      <span>{shown(count(from + 1), count(Math.min(from + PAGE, total)), count(total))}</span>
      <button type="button" className={styles.plain} disabled={page === 1} onClick={() => change({ page: page === 2 ? undefined : page - 1 })}>{previous}</button>
      <button type="button" className={styles.plain} disabled={from + PAGE >= total} onClick={() => change({ page: page + 1 })}>{next}</button>
    </p>
  );
};

/** 核对发现: where records disagree with each other, and what people said to it. */
export const FindingsPart = () => {
  const { findings: words, ruleTold } = useQuarantineWords();
  const { code = '', holder = '', state: given, page = 1 } = useSearch({ from: '/inside/quarantine' });
  const state = given === undefined ? 'open' : given === 'waived' ? 'noted' : undefined;
  const asked = useEndpoint(findings, { ...(code === '' ? {} : { code }), ...(holder === '' ? {} : { consortium: holder }), ...(state === undefined ? {} : { state }), offset: (page - 1) * PAGE, limit: PAGE });
  const rule = useCheckOf()(code);
  const { heads } = words;
  return (
    <>
      <FindingsToolbar reply={asked.data} chosen={{ code, holder, state }} />
      {code !== '' && <dl className={styles.rule}><div><dt>{ruleTold.means}</dt><dd>{rule.means}</dd></div><div><dt>{ruleTold.mend}</dt><dd>{rule.mend}</dd></div></dl>}
      <Panel title={words.title} source={words.note} asked={asked} height={420} empty={({ total, byState }) => (total > 0 ? null : byState.every(({ count: rows }) => rows === 0) && code === '' && holder === '' ? words.empty : words.emptyChosen)}>
        {(reply) => (
          <>
            <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
              <table className={`${styles.table} ${styles.findings}`}>
                <caption className={styles.hidden}>{words.caption}</caption>
                <thead><tr><th scope="col">{heads.what}</th><th scope="col">{heads.subject}</th><th scope="col" className={styles.figure}>{heads.said}</th><th scope="col" className={styles.figure}>{heads.expected}</th><th scope="col">{heads.rows}</th><th scope="col">{heads.state}</th></tr></thead>
                <tbody>{reply.findings.map((finding) => <Line key={finding.key} finding={finding} mayNote={reply.mayNote} />)}</tbody>
              </table>
            </div>
            <Pages total={reply.total} page={page} />
          </>
        )}
      </Panel>
    </>
  );
};
