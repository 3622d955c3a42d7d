import { errorsIn, warningsIn } from '@monitor/domain';
import { type DragEvent, useId, useState } from 'react';
import { useLanguage, useMessages } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import type { ReportDetail } from './report-looks';
import styles from './annual-reports.module.css';
import { type HandIn, type HandInFor, useHandingIn } from './use-handing-in';

const HandInLine = ({ handIn, open }: { handIn: HandIn; open: ((report: ReportDetail) => void) | null }) => {
  const { language, messages } = useLanguage();
  const { drop: words } = messages.annualReports;
  const { name, report, error, state } = handIn;
  const found = report === null ? null : { errors: errorsIn(report.findings), warnings: warningsIn(report.findings) };
  return (
    <li>
      <span className={styles.file}>{name}</span>
      {error !== null && <span role="alert" className={styles.wrong}>{refusalText(error, language, messages)}</span>}
      {error === null && found === null && <span>{state === 'waiting' ? words.waiting : words.sending}</span>}
      {found !== null && report !== null && (
        <>
          <span>{report.consortium} · {found.errors + found.warnings === 0 ? words.clean : words.found(found.errors, found.warnings)}</span>
          {open !== null && <button type="button" className={styles.link} onClick={() => open(report)}>{words.open}</button>}
        </>
      )}
    </li>
  );
};

/** Where filled reports are dropped or chosen. */
export const ReportDrop = ({ meant, open, arrived }: { meant?: HandInFor; open: ((report: ReportDetail) => void) | null; arrived: (report: ReportDetail) => void }) => {
  const { annualReports: { drop: words } } = useMessages();
  const [isOver, setOver] = useState(false);
  const chooser = useId();
  const { handIns, send } = useHandingIn(meant, arrived);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <section aria-label={words.title}>
      <div className={isOver ? `${styles.zone} ${styles.over}` : styles.zone} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className={styles.here}>
          {words.here}
          <input id={chooser} type="file" multiple accept=".xlsx" className={styles.chooser} aria-label={words.label} onChange={({ target }) => { send([...(target.files ?? [])]); target.value = ''; }} />
          <label htmlFor={chooser} className={styles.strong}>{words.choose}</label>
        </span>
        <p>{meant === undefined ? words.allowed : words.allowedOne(meant.consortium)}</p>
      </div>
      {handIns.length > 0 && <ul className={styles.handIns} aria-live="polite">{handIns.map((handIn) => <HandInLine key={handIn.key} handIn={handIn} open={open} />)}</ul>}
    </section>
  );
};
