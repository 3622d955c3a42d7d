import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { StatusMark } from '../../ui/status-mark';
import styles from './annual-reports.module.css';
import { cellText, type ReportDetail } from './report-looks';

/** Words for items of the template and fields of its head. */
export const useItemWords = (cells: ReportDetail['cells']): ((item: string) => string) => {
  const { language, messages: { annualReports: { fields } } } = useLanguage();
  return (item) => {
    const cell = cells.find((each) => each.item === item);
    return cell === undefined ? wordOf(fields, item) : `${cell.indicator} ${cell[language]}`;
  };
};

/** What was found, cell by cell, with how to mend it. */
export const FindingList = ({ findings, cells }: Pick<ReportDetail, 'findings' | 'cells'>) => {
  const { messages: { annualReports: words, dataQuality: { rejections: { codes } } } } = useLanguage();
  const item = useItemWords(cells);
  const { detail } = words;
  return (
    <div className={styles.scroll} role="region" aria-label={detail.findingsCaption} tabIndex={0}>
      <table className={`${styles.table} ${styles.wide}`}>
        <thead><tr><th scope="col">{detail.place}</th><th scope="col">{detail.item}</th><th scope="col">{detail.found}</th><th scope="col">{detail.expected}</th><th scope="col">{detail.message}</th></tr></thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.code} ${finding.sheet} ${finding.cell} ${finding.item} ${finding.message}`}>
              <th scope="row" className={styles.where}><StatusMark status={finding.severity === 'error' ? 'rectify' : 'watch'} word={words.severities[finding.severity]} /><span className={styles.faint}>{finding.sheet === '' ? detail.whole : `${finding.sheet} · ${finding.cell === '' ? detail.wholeSheet : finding.cell}`}</span></th>
              <td>{finding.item === '' ? '' : item(finding.item)}</td>
              <td className={styles.original}>{finding.found === '' ? <span className={styles.faint}>{detail.blank}</span> : cellText(finding.found)}</td>
              <td className={styles.expected}>{cellText(finding.expected)}</td>
              <td className={styles.message}><span className={styles.faint}>{wordOf({ ...codes, ...words.codes }, finding.code)}</span>{finding.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
