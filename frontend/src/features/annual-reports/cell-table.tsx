import { useState } from 'react';
import { useLanguage } from '../../messages/language';
import { Missing } from '../../ui/figures';
import styles from './annual-reports.module.css';
import { cellText, isChanged, nowIn, type ReportDetail } from './report-looks';

type Cell = ReportDetail['cells'][number];

const Told = ({ text }: { text: string | null }) => (text === null ? <Missing /> : <>{cellText(text)}</>);

const Line = ({ cell, marks, changed }: { cell: Cell; marks: ReadonlyMap<string, string>; changed: boolean }) => {
  const { language, messages: { annualReports: { detail: words } } } = useLanguage();
  const severity = marks.get(cell.item);
  const look = severity === 'error' ? styles.cellWrong : severity === 'warning' ? styles.cellDoubtful : undefined;
  return (
    <tr>
      <th scope="row"><span>{cell.indicator} {cell[language]}</span><span className={styles.faint}>{cell.sheet === '' ? '' : `${cell.sheet} · ${cell.cell}`}</span></th>
      <td className={`${styles.number} ${look ?? ''}`}>{changed && <span className={styles.changed}>{words.isChanged}</span>}<Told text={nowIn(cell)} /></td>
      <td className={styles.number}><Told text={cell.previous} /></td>
      <td className={styles.number}><Told text={cell.filed} /></td>
      <td className={styles.number}><Told text={cell.lastYear} /></td>
      <td className={styles.number}><Told text={cell.system} /></td>
      <td>{cell.unit[language]}</td>
    </tr>
  );
};

/** Somebody has said something in this cell, now or before, or had to. */
const isTold = ({ part, text, previous, filed, lastYear }: Cell): boolean => part !== 'confirmed' || text !== '' || previous !== null || filed !== null || lastYear !== null;

const marksOf = (findings: ReportDetail['findings']): ReadonlyMap<string, string> => {
  const marks = new Map<string, string>();
  for (const { item, severity } of findings) if (marks.get(item) !== 'error') marks.set(item, severity);
  return marks;
};

/** Every cell of the template: this hand-in beside the one before, the data, last year and the system's own number. */
export const CellTable = ({ cells, findings, hasPrevious }: { cells: readonly Cell[]; findings: ReportDetail['findings']; hasPrevious: boolean }) => {
  const { messages: { annualReports: { detail: words } } } = useLanguage();
  const [only, setOnly] = useState(false);
  const [whole, setWhole] = useState(false);
  const changes = hasPrevious ? cells.filter(isChanged) : [];
  const told = cells.filter((cell) => whole || isTold(cell));
  const shown = only && hasPrevious ? changes : told;
  const marks = marksOf(findings);
  return (
    <>
      <p className={styles.told}>
        {!hasPrevious ? words.first : changes.length === 0 ? words.noChange : words.changed(changes.length)}
        <label className={styles.only}><input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />{words.unfilled}</label>
        {changes.length > 0 && <label className={styles.only}><input type="checkbox" checked={only} onChange={({ target }) => setOnly(target.checked)} />{words.changedOnly}</label>}
      </p>
      <div className={styles.scroll} role="region" aria-label={words.cellsCaption} tabIndex={0}>
        <table className={`${styles.table} ${styles.cells}`}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th><th scope="col" className={styles.number}>{words.now}</th><th scope="col" className={styles.number}>{words.previous}</th><th scope="col" className={styles.number}>{words.filed}</th>
              <th scope="col" className={styles.number}>{words.lastYear}</th><th scope="col" className={styles.number}>{words.system}</th><th scope="col">{words.unit}</th>
            </tr>
          </thead>
          <tbody>{shown.map((cell) => <Line key={cell.item} cell={cell} marks={marks} changed={hasPrevious && isChanged(cell)} />)}</tbody>
        </table>
      </div>
    </>
  );
};
