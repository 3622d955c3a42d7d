import { Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import { measureTold } from './measure';
import styles from './term.module.css';

const Explained = ({ note, children }: { note: ReactNode; children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [show, hide] = [() => setOpen(true), () => setOpen(false)];
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" shadow="none" radius={3} withRoles={false}>
      <Popover.Target>
        <span className={styles.term} tabIndex={0} aria-describedby={isOpen ? id : undefined} onMouseEnter={show} onMouseLeave={hide} onFocus={show} onBlur={hide} onTouchStart={show}>{children}</span>
      </Popover.Target>
      <Popover.Dropdown className={styles.note ?? ''}><span id={id} role="tooltip">{note}</span></Popover.Dropdown>
    </Popover>
  );
};

/** A name whose definition the registry gives: on hover, on focus, by tap. */
export const Term = ({ code, children }: { code: string; children?: ReactNode }) => {
  const spoken = useLanguage();
  const { messages } = spoken;
  const told = measureTold(code, usePolicyIfAny()?.scheme ?? null, spoken);
  if (told === null) return children ?? code;
  if (told.definition === null) return children ?? told.name;
  const note = <>{messages.frame.definition}：{told.definition}{told.article !== null && <><br />{messages.frame.basis}：{told.article}</>}</>;
  return <Explained note={note}>{children ?? told.name}</Explained>;
};
