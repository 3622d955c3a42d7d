import { MOST_QUARANTINE_EXPORTED, quarantineFile } from '@monitor/domain';
import { useMutation } from '@tanstack/react-query';
import { fetchDownload } from '../../api/fetch-download';
import { saveFile } from '../../export/save-file';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './quarantine.module.css';
import type { QuarantineQuestion } from './use-quarantine';
import { useQuarantineWords } from './words';

const formats = ['csv', 'xlsx'] as const;

/** Everything that matches, as a file: not the page alone. */
export const QuarantineExport = ({ question: { asked }, total }: { question: QuarantineQuestion; total: number }) => {
  const { language, messages } = useLanguage();
  const words = useQuarantineWords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (format: (typeof formats)[number]) => fetchDownload(quarantineFile, { ...asked, format }),
    onSuccess: ({ name, type, content }) => saveFile(name, type, content),
  });
  const why = total > MOST_QUARANTINE_EXPORTED ? words.tooMany(groupDigits(String(MOST_QUARANTINE_EXPORTED))) : words.exportWhy(groupDigits(String(total)));
  return (
    <span className={styles.acts}>
      {formats.map((format) => (
        <button key={format} type="button" className={styles.plain} title={why} aria-label={`${words.export} ${words.formats[format]}：${why}`} disabled={total === 0 || total > MOST_QUARANTINE_EXPORTED || isPending} onClick={() => mutate(format)}>
          {isPending ? words.exporting : `${words.export} ${words.formats[format]}`}
        </button>
      ))}
      {error !== null && <span role="alert" className={styles.wrong}>{refusalText(error, language, messages)}</span>}
    </span>
  );
};
