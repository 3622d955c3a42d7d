import { VisuallyHidden } from '@mantine/core';
import type { GradeCode } from '@monitor/domain';
import { useMessages, useName } from '../messages/language';
import { gradeName } from '../messages/names';
import styles from './marks.module.css';

const looks: Record<GradeCode, string | undefined> = { excellent: styles.excellent, good: styles.good, pass: styles.pass, fail: styles.fail, not_evaluable: styles.out, not_due: styles.out };

interface GradeTagProps {
  readonly grade: GradeCode | null;
  readonly limitedByCap?: boolean;
  readonly needsPerson?: boolean;
}

/** The grade in its frame; `*` marks one held back by the share of 优秀, `?` one that a person decides. */
export const GradeTag = ({ grade, limitedByCap = false, needsPerson = false }: GradeTagProps) => {
  const { status } = useMessages();
  const name = useName();
  const note = needsPerson ? status.needsPerson : limitedByCap ? status.limitedByCap : undefined;
  const look = grade === null ? styles.out : looks[grade];
  const sign = needsPerson ? '?' : limitedByCap ? '*' : '';
  return <span className={`${styles.grade} ${look ?? ''}`} title={note}>{grade === null ? status.gradeNone : name(gradeName(grade))}{sign !== '' && <><sup aria-hidden="true">{sign}</sup><VisuallyHidden>{note}</VisuallyHidden></>}</span>;
};
