import { VisuallyHidden } from '@mantine/core';
import type { ConsortiumStatus, FlagKind, RuleOutcome } from '@monitor/domain';
import { useMessages } from '../messages/language';
import styles from './marks.module.css';

/** Every status is a colour, a shape and a word. */
export type Status = 'normal' | 'watch' | 'poor' | 'rectify' | 'commend' | 'none';

const shapes: Record<Status, { colour: string | undefined; path: string }> = {
  normal: { colour: styles.green, path: 'M5 .6a4.4 4.4 0 1 1 0 8.8A4.4 4.4 0 0 1 5 .6Z' },
  watch: { colour: styles.amber, path: 'M5 0 10 5 5 10 0 5Z' },
  poor: { colour: styles.red, path: 'M5 .4 10 9.4H0Z' },
  rectify: { colour: styles.red, path: 'M5 .4 10 9.4H0Z' },
  commend: { colour: styles.blue, path: 'm5 0 1.5 3.3 3.5.4-2.6 2.4.7 3.6L5 7.9 1.9 9.7l.7-3.6L0 3.7l3.5-.4Z' },
  none: { colour: styles.grey, path: 'M1 4.4h8v1.4H1Z' },
};

/** Shape, colour and word of a status; `short` leaves the word to a screen reader and the title. */
export const StatusMark = ({ status, word, short = false }: { status: Status; word?: string; short?: boolean }) => {
  const messages = useMessages();
  const { colour = '', path } = shapes[status];
  const text = word ?? messages.status[status];
  return (
    <span className={`${styles.mark} ${colour}`} title={short ? text : undefined}>
      <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true"><path d={path} fill="currentColor" /></svg>
      {short ? <VisuallyHidden>{text}</VisuallyHidden> : <span className={styles.word}>{text}</span>}
    </span>
  );
};

const flagStatus: Record<FlagKind, Status> = { commend: 'commend', rectify: 'rectify', revoke: 'rectify', watch: 'watch', data: 'none' };

/** A proposal as status: ★ 建议表扬, ▲ 建议整改 or 建议取消称号, ◆ 重点关注. */
export const FlagMark = ({ kind, short = false }: { kind: FlagKind; short?: boolean }) => {
  const { status } = useMessages();
  return <StatusMark status={flagStatus[kind]} word={status.flags[kind]} short={short} />;
};

const standing: Record<ConsortiumStatus, Status> = { active: 'normal', rectifying: 'rectify', revoked: 'none', dissolved: 'none' };

export const ConsortiumStatusMark = ({ status: code, short = false }: { status: ConsortiumStatus; short?: boolean }) => {
  const { status } = useMessages();
  return <StatusMark status={standing[code]} word={status.consortium[code]} short={short} />;
};

const outcomes: Record<RuleOutcome, Status> = { PASS: 'normal', FAIL: 'rectify', WARN: 'watch', UNKNOWN: 'none', NA: 'none' };

export const RuleMark = ({ result, short = false }: { result: RuleOutcome; short?: boolean }) => {
  const { status } = useMessages();
  return <StatusMark status={outcomes[result]} word={status.rule[result]} short={short} />;
};
