import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../address/use-evidence';
import { useMessages, useName } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import styles from './chart-panel.module.css';

/** How a figure is made and where its numbers come from. */
export interface AboutFigure {
  readonly formula: string;
  readonly source: string;
  readonly note?: string | undefined;
  /** The rows it is summed from. */
  readonly proof?: { readonly measure: string; readonly slice?: string | undefined; readonly consortium?: string | undefined } | undefined;
}

const Lines = ({ about: { formula, source, note } }: { about: AboutFigure }) => {
  const { frame, shell } = useMessages();
  const name = useName();
  const scheme = usePolicyIfAny()?.scheme;
  return (
    <dl className={styles.about}>
      <dt>{frame.formula}</dt><dd>{formula}</dd>
      <dt>{frame.source}</dt><dd>{source}</dd>
      {note !== undefined && <><dt>{frame.note}</dt><dd>{note}</dd></>}
      {scheme !== undefined && <><dt>{frame.scheme}</dt><dd>{shell.scheme(name(scheme), scheme.version)}</dd></>}
    </dl>
  );
};

/** 口径: the definition of a figure, its source, the scheme it holds for, and the way to its rows. */
export const About = ({ title, about }: { title: string; about: AboutFigure }) => {
  const { frame } = useMessages();
  const { proof } = about;
  return (
    <Popover position="bottom-end" width={340} shadow="none" radius={3} trapFocus returnFocus>
      <Popover.Target><button type="button" className={styles.act} aria-label={frame.definitionOf(title)}>{frame.definition}</button></Popover.Target>
      <Popover.Dropdown aria-label={frame.definitionOf(title)} tabIndex={-1} data-autofocus>
        <Lines about={about} />
        {proof !== undefined && <Link to="." search={evidenceSearch(proof.measure, proof.consortium, proof.slice)} className={styles.proof ?? ''}>{frame.whereFrom}</Link>}
      </Popover.Dropdown>
    </Popover>
  );
};
