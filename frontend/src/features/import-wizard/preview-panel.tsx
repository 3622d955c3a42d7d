import type { SourceProfile } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { type Asked, Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { fieldText } from './field-text';
import { PreviewRow } from './preview-row';
import styles from './preview.module.css';
import type { Found, Preview, PreviewedRow } from './use-preview';
import wizard from './wizard.module.css';

const count = (number: number): string => groupDigits(String(number));

const Counts = ({ found }: { found: Found }) => {
  const { messages: { importing: { preview: words }, dataQuality: { rejections }, codes } } = useLanguage();
  return (
    <>
      <ul className={styles.counts} aria-label={words.counts}>{found.counts.map(({ record, records }) => <li key={record}>{wordOf(codes.record, record)} <strong>{count(records)}</strong></li>)}</ul>
      <p className={wizard.told}>
        <StatusMark status={found.rejectedRows > 0 ? 'watch' : 'normal'} word={found.rejectedRows > 0 ? words.refusedRows(count(found.rejectedRows)) : words.noRefusals} />{' '}
        {found.byCode.map(({ code, times }) => <span key={code} className={styles.place}> {words.times({ name: wordOf(rejections.codes, code), times: count(times) })}</span>)}
      </p>
      {found.skipped.map(({ why, rows }) => <p key={why} className={wizard.told}>{words.skipped({ why, rows: count(rows) })}</p>)}
      {found.unused.length > 0 && <p className={wizard.faint}>{words.unused(found.unused.join('、'))}</p>}
    </>
  );
};

interface SideProps {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly PreviewedRow[];
  readonly heads: readonly string[];
}

const Side = ({ title, none, rows, heads }: SideProps) => (
  <section className={styles.side} aria-label={title}>
    <h3>{title}</h3>
    {rows.length === 0 ? <p className={wizard.told}>{none}</p> : <ul className={styles.rows} tabIndex={0} aria-label={title}>{rows.map((row) => <PreviewRow key={`${row.sheet}:${String(row.row)}`} row={row} heads={heads} />)}</ul>}
  </section>
);

/** A fault by the words of the page: which record, which field. */
const usePlaceText = (draft: SourceProfile): ((path: string) => string) => {
  const { language, messages: { codes } } = useLanguage();
  return (path) => {
    const [, at = '', field] = /^records\.(\d+)(?:\.fields\.([a-z_]+))?/u.exec(path) ?? [];
    const kind = draft.records[Number(at)]?.record;
    if (at === '' || kind === undefined) return path;
    return field === undefined ? wordOf(codes.record, kind) : `${wordOf(codes.record, kind)} · ${fieldText(kind, field, language)}`;
  };
};

const Faults = ({ faults, draft }: { faults: Preview['faults']; draft: SourceProfile }) => {
  const { messages: { importing: { preview: words } } } = useLanguage();
  const placeText = usePlaceText(draft);
  return (
    <div role="alert">
      <p className={wizard.told}>{words.faults}</p>
      <ul className={wizard.list}>{faults.map(({ path, message }) => <li key={`${path}${message}`} className={wizard.wrong}>{path === '' ? message : words.faultAt({ place: placeText(path), message })}</li>)}</ul>
    </div>
  );
};

const Sides = ({ found }: { found: Found }) => {
  const { messages: { importing: { preview: words } } } = useLanguage();
  const taken = found.rows.filter(({ records }) => records.length > 0);
  return (
    <>
      <Counts found={found} />
      <div className={styles.sides}>
        <Side title={words.taken} none={words.takenNone} rows={taken} heads={found.heads} />
        <Side title={words.refused} none={words.refusedNone} rows={found.refusals} heads={found.heads} />
      </div>
    </>
  );
};

/** Records and rejections of the file side by side, as the draft makes them, before anything is loaded. */
export const PreviewPanel = ({ asked, draft }: { asked: Asked<Preview>; draft: SourceProfile }) => {
  const { messages: { importing: { preview: words } } } = useLanguage();
  const found = asked.data?.found ?? null;
  const unit = found === null ? {} : { unit: found.complete ? words.rows(count(found.rowsRead)) : words.someRows(count(found.rowsRead)) };
  return (
    <Panel title={words.title} {...unit} asked={asked}>
      {(preview) => (preview.found === null ? <Faults faults={preview.faults} draft={draft} /> : <Sides found={preview.found} />)}
    </Panel>
  );
};
