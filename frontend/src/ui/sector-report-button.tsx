import { Popover } from '@mantine/core';
import { type ReportFormat, reportFormats, sectorReportFile } from '@monitor/domain';
import { useIsFetching, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFilters } from '../address/use-filters';
import { fetchDownload } from '../api/fetch-download';
import { saveFile } from '../export/save-file';
import { useLanguage } from '../messages/language';
import { refusalText } from '../messages/refusal';
import styles from './sector-report-button.module.css';

/** Writes the report with the filters of the page and hands it to the browser's downloads. */
const useReport = (sector: string) => {
  const { filters: { year, district, status } } = useFilters();
  return useMutation({
    mutationFn: (format: ReportFormat) => fetchDownload(sectorReportFile, { year, district, status, sector, format }),
    onSuccess: ({ name, type, content }) => saveFile(name, type, content),
  });
};

const FormatList = ({ choose }: { choose: (format: ReportFormat) => void }) => {
  const { messages: { report } } = useLanguage();
  return (
    <ul className={styles.formats}>
      {reportFormats.map(({ code }) => (
        <li key={code}>
          <button type="button" className={styles.format} onClick={() => choose(code)}><b>{report.formats[code]}</b><span>{report.formatsWhy[code]}</span></button>
        </li>
      ))}
    </ul>
  );
};

/** 导出领域报告. Waits while the page waits: a file must not hold other numbers than the screen. */
export const SectorReportButton = ({ sector }: { sector: string }) => {
  const { language, messages } = useLanguage();
  const { report: words } = messages;
  const [opened, open] = useState(false);
  const { mutate, isPending, error, data } = useReport(sector);
  const awaited = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  const choose = (format: ReportFormat) => {
    open(false);
    mutate(format);
  };
  return (
    <span className={styles.wrap}>
      <Popover opened={opened} onChange={open} position="bottom-end" shadow="none" radius={3} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={styles.button} disabled={awaited || isPending} title={awaited ? words.wait : words.why} aria-busy={isPending} onClick={() => open(!opened)}>{isPending ? words.writing : words.export}</button>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown ?? ''} aria-label={words.choose}><FormatList choose={choose} /></Popover.Dropdown>
      </Popover>
      <span role="status" className={styles.done}>{isPending ? words.writingWhy : data === undefined || error !== null ? '' : words.done(data.name)}</span>
      {error !== null && <span role="alert" className={styles.failed}>{refusalText(error, language, messages)}</span>}
    </span>
  );
};
