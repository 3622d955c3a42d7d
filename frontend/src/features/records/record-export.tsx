import { MOST_EXPORTED, recordsFile } from '@monitor/domain';
import { useMutation } from '@tanstack/react-query';
import { fetchDownload } from '../../api/fetch-download';
import { saveFile } from '../../export/save-file';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './records.module.css';
import type { RecordQuestion } from './use-records';

const formats = ['csv', 'xlsx'] as const;

/** Everything that matches, as a file: not the page alone. */
export const RecordExport = ({ question: { asked }, count }: { question: RecordQuestion; count: number }) => {
  const { language, messages } = useLanguage();
  const { records: words } = messages;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (format: (typeof formats)[number]) => fetchDownload(recordsFile, { ...asked, format }),
    onSuccess: ({ name, type, content }) => saveFile(name, type, content),
  });
  const tooMany = count > MOST_EXPORTED;
  const why = tooMany ? words.tooMany(groupDigits(String(MOST_EXPORTED))) : words.exportWhy(groupDigits(String(count)));
  return (
    <span className={styles.export}>
      {formats.map((format) => (
        <button key={format} type="button" className={styles.plain} title={why} aria-label={`${words.export} ${words.formats[format]}：${why}`} disabled={tooMany || isPending || count === 0} onClick={() => mutate(format)}>
          {isPending ? words.exporting : `${words.export} ${words.formats[format]}`}
        </button>
      ))}
      {tooMany && <span className={styles.note}>{why}</span>}
      {error !== null && <span role="alert" className={styles.failed}>{refusalText(error, language, messages)}</span>}
    </span>
  );
};
