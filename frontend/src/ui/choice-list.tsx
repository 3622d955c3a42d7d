import { Popover } from '@mantine/core';
import { Fragment } from 'react';
import { useMessages } from '../messages/language';
import styles from './filter-bar.module.css';

interface Choice {
  readonly code: string;
  readonly text: string;
  readonly group?: string;
}

interface ChoiceListProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
  /** A choice that narrows nothing, such as columns: the chip does not say what is chosen. */
  readonly plain?: boolean;
}

const toggled = (chosen: readonly string[], code: string): readonly string[] =>
  chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code].sort();

const Boxes = ({ choices, chosen, choose }: Omit<ChoiceListProps, 'name' | 'plain'>) => (
  <ul className={styles.choices}>
    {choices.map(({ code, text, group }, place) => (
      <Fragment key={code}>
        {group !== undefined && group !== choices[place - 1]?.group && <li className={styles.group}>{group}</li>}
        <li><label className={styles.choice}><input type="checkbox" checked={chosen.includes(code)} onChange={() => choose(toggled(chosen, code))} />{text}</label></li>
      </Fragment>
    ))}
  </ul>
);

/** A chip that opens a list of boxes; the chip says what is chosen. */
export const ChoiceList = ({ name, choices, chosen, choose, plain = false }: ChoiceListProps) => {
  const { frame } = useMessages();
  const only = chosen.length === 1 ? choices.find(({ code }) => code === chosen[0])?.text : undefined;
  const told = chosen.length === 0 ? frame.all : (only ?? frame.chosen(chosen.length));
  return (
    <Popover position="bottom-start" shadow="none" radius={3} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={plain || chosen.length === 0 ? styles.chip : `${styles.chip} ${styles.active}`}><span className={styles.name}>{name}</span>{!plain && told}</button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''} aria-label={name}>
        <Boxes choices={choices} chosen={chosen} choose={choose} />
        {!plain && chosen.length > 0 && <button type="button" className={styles.clear} onClick={() => choose([])} aria-label={frame.clearOne(name)}>{frame.clear}</button>}
      </Popover.Dropdown>
    </Popover>
  );
};
