import { useLanguage } from '../../messages/language';
import { LongTable } from '../../ui/long-table';
import { columnWidths, resultColumns, resultLines } from './result-cells';
import { resultRow } from './result-row';
import styles from './result-table.module.css';
import type { LoadedYear } from './what-if-protocol';
import type { YearFigures } from './year-figures';

interface ResultTableProps {
  readonly year: LoadedYear;
  readonly after: YearFigures;
  /** Rows of the year, found and ordered. */
  readonly rows: readonly number[];
}

const Line = ({ year, after, row, place }: Omit<ResultTableProps, 'rows'> & { row: number; place: number }) => {
  const shown = resultRow(year, after, row);
  return (
    <tr aria-rowindex={place + 2}>
      {resultColumns.map(({ id, isNumeric, Cell }) => (id === 'name'
        ? <th key={id} scope="row"><Cell row={shown} /></th>
        : <td key={id} className={isNumeric ? styles.numeric : undefined}><Cell row={shown} /></td>))}
    </tr>
  );
};

/** Every consortium before and after. */
export const ResultTable = ({ year, after, rows }: ResultTableProps) => {
  const { language, messages: { whatIf } } = useLanguage();
  return (
    <LongTable
      {...resultLines} label={whatIf.result} count={rows.length} columns={columnWidths(language)}
      head={resultColumns.map(({ id, isNumeric }) => <th key={id} scope="col" className={isNumeric ? styles.numeric : undefined}>{whatIf.columns[id]}</th>)}
      line={(place) => rows.slice(place, place + 1).map((row) => <Line key={row} year={year} after={after} row={row} place={place} />)}
    />
  );
};
