import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import { measureTold } from './measure';
import styles from './term.module.css';

/** A name whose definition the registry gives: on hover, on focus, by tap. */
export const Term = ({ code, children }: { code: string; children?: ReactNode }) => {
  const spoken = useLanguage();
  const { messages } = spoken;
  const told = measureTold(code, usePolicyIfAny()?.scheme ?? null, spoken);
  if (told === null) return children ?? code;
  if (told.definition === null) return children ?? told.name;
  const note = <>{messages.frame.definition}：{told.definition}{told.article !== null && <><br />{messages.frame.basis}：{told.article}</>}</>;
  return (
    <Tooltip label={note} multiline events={{ hover: true, focus: true, touch: true }}>
      <span className={styles.term} tabIndex={0}>{children ?? told.name}</span>
    </Tooltip>
  );
};
