import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { type CompareUnit, letterOf } from './compare-unit';
import styles from './comparison.module.css';
import type { Standing } from './standings';

export interface CompareRow {
  readonly key: string;
  readonly name: ReactNode;
  /** One for each consortium. */
  readonly cells: readonly ReactNode[];
}

export interface CompareGroup {
  readonly key: string;
  /** Empty where there is one group alone. */
  readonly name: string;
  readonly rows: readonly CompareRow[];
}

export const Letter = ({ place }: { place: number }) => <span className={styles.letter} data-place={place} aria-hidden="true">{letterOf(place)}</span>;

/** 「最优」「最弱」, or 「最多」「最少」 where more is not better. */
export const StandingWord = ({ standing, size = false }: { standing: Standing; size?: boolean }) => {
  const { words } = useMessages().comparison;
  if (standing === null) return null;
  const word = size ? { best: words.most, worst: words.least } : words;
  return <span className={styles.standing} data-standing={size ? 'size' : standing}>{word[standing]}</span>;
};

const UnitHead = ({ unit, place, units }: { unit: CompareUnit; place: number; units: readonly CompareUnit[] }) => {
  const { comparison: words } = useMessages();
  const others = units.filter((each) => each !== unit).map(({ consortium }) => consortium);
  return (
    <th scope="col">
      <span className={styles.unitHead}>
        <Letter place={place} />
        <Link to="/consortia/$consortium" params={{ consortium: unit.consortium }} search={keepFilters} className={styles.name ?? ''}>{unit.name}</Link>
        {others.length > 0 && <Link to="/consortia" search={(before) => ({ ...before, compare: others })} className={styles.remove ?? ''} aria-label={words.remove(unit.name)} title={words.remove(unit.name)} resetScroll={false}>×</Link>}
      </span>
    </th>
  );
};

// In px: less would break names into single words.
const HEAD = 112;
const COLUMN = 150;

interface CompareTableProps {
  readonly caption: string;
  readonly first: string;
  readonly units: readonly CompareUnit[];
  readonly groups: readonly CompareGroup[];
}

/** Consortia across, facts down. */
export const CompareTable = ({ caption, first, units, groups }: CompareTableProps) => (
  <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
    <table className={styles.table} style={{ minWidth: HEAD + units.length * COLUMN }}>
      <thead><tr><th scope="col">{first}</th>{units.map((unit, place) => <UnitHead key={unit.consortium} unit={unit} place={place} units={units} />)}</tr></thead>
      {groups.map(({ key, name, rows }) => (
        <tbody key={key}>
          {name !== '' && <tr className={styles.group}><th scope="rowgroup" colSpan={units.length + 1}>{name}</th></tr>}
          {rows.map((row) => <tr key={row.key}><th scope="row">{row.name}</th>{row.cells.map((cell, place) => <td key={units[place]?.consortium}>{cell}</td>)}</tr>)}
        </tbody>
      ))}
    </table>
  </div>
);
