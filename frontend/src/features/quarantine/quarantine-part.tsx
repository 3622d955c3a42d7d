import type { quarantine, ReplyOf } from '@monitor/domain';
import { useState } from 'react';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import styles from './quarantine.module.css';
import { Replay, WaiveActs } from './quarantine-acts';
import { QuarantineExport } from './quarantine-export';
import { QuarantineTable } from './quarantine-table';
import { QuarantineToolbar, useRuleOf } from './quarantine-toolbar';
import { PAGE, type QuarantineQuestion, useChangeQuarantine, useQuarantine, useQuarantineQuestion } from './use-quarantine';
import { useQuarantineWords } from './words';

type Reply = ReplyOf<typeof quarantine>;

const count = (number: number): string => groupDigits(String(number));

const RuleTold = ({ code }: { code: string }) => {
  const { ruleTold } = useQuarantineWords();
  const rule = useRuleOf()(code);
  return <dl className={styles.rule}><div><dt>{ruleTold.means}</dt><dd>{rule.means}</dd></div><div><dt>{ruleTold.mend}</dt><dd>{rule.mend}</dd></div></dl>;
};

const Pages = ({ total, page }: { total: number; page: number }) => {
  const words = useQuarantineWords();
  const change = useChangeQuarantine();
  const from = (page - 1) * PAGE;
  return (
    <p className={styles.pages}>
      <span>{words.shown(count(from + 1), count(Math.min(from + PAGE, total)), count(total))}</span>
      <button type="button" className={styles.plain} disabled={page === 1} onClick={() => change({ page: page === 2 ? undefined : page - 1 })}>{words.previous}</button>
      <button type="button" className={styles.plain} disabled={from + PAGE >= total} onClick={() => change({ page: page + 1 })}>{words.next}</button>
    </p>
  );
};

const Earlier = ({ reply: { run, at } }: { reply: Reply }) => {
  const words = useQuarantineWords();
  const change = useChangeQuarantine();
  return <p className={styles.told}>{words.earlier({ run, at: momentText(at, jurisdiction().timeZone) })} <button type="button" className={styles.plain} onClick={() => change({ run: undefined })}>{words.back}</button></p>;
};

const useEmptyText = ({ narrowed, state }: QuarantineQuestion) => {
  const words = useQuarantineWords();
  return ({ total, byState }: Reply): string | null => {
    if (total > 0) return null;
    if (narrowed) return words.emptyChosen;
    return byState.length > 0 && state === 'open' ? words.emptyOpen : byState.length > 0 ? words.emptyChosen : words.empty;
  };
};

/** 退回清单: what was refused, why, whose it is, and what became of it. */
export const QuarantinePart = () => {
  const words = useQuarantineWords();
  const question = useQuarantineQuestion();
  const asked = useQuarantine(question);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [followed, follow] = useState('');
  const reply = asked.data;
  const source = [question.chosen.source, followed, reply?.bySource.length === 1 ? (reply.bySource[0]?.value ?? '') : ''].find((name) => name !== '') ?? '';
  const { code } = question.chosen;
  const mayAct = reply?.isPresent === true;
  return (
    <>
      <QuarantineToolbar reply={reply} question={question} />
      {code !== '' && <RuleTold code={code} />}
      {reply !== undefined && mayAct && reply.mayReplay && source !== '' && <Replay key={source} source={source} reply={reply} onStart={() => follow(source)} />}
      <Panel title={words.panel} source={words.note} asked={asked} height={420} empty={useEmptyText(question)} actions={<span className={styles.acts}>{reply !== undefined && mayAct && reply.mayWaive && <WaiveActs rows={reply.rows} chosen={chosen} choose={choose} />}<QuarantineExport question={question} total={reply?.total ?? 0} /></span>}>
        {(told) => (
          <>
            {!told.isPresent && <Earlier reply={told} />}
            <QuarantineTable rows={told.rows} choosing={told.isPresent && told.mayWaive ? { chosen, choose } : null} />
            <Pages total={told.total} page={question.page} />
          </>
        )}
      </Panel>
    </>
  );
};
