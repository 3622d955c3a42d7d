import { useMessages } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import { valueAt } from './document-path';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { FieldProblems } from './field-problems';
import rulesStyles from './rules.module.css';

interface TextLineProps extends EditorProps {
  readonly path: string;
  readonly label: string;
  readonly lines?: number;
}

const TextLine = ({ draft, path, label, lines = 1 }: TextLineProps) => {
  const value = valueAt(draft.text, path);
  const shown = typeof value === 'string' ? value : '';
  return (
    <label>
      {label}
      {lines === 1
        ? <input type="text" className={`${styles.text} ${styles.wide}`} value={shown} onChange={(event) => draft.set(path, event.target.value)} />
        : <textarea className={`${styles.text} ${styles.wide}`} rows={lines} value={shown} onChange={(event) => draft.set(path, event.target.value)} />}
      <FieldProblems problems={draft.problems} path={path} />
    </label>
  );
};

const YearLine = ({ draft, path, label }: TextLineProps) => {
  const value = valueAt(draft.text, path);
  return <div className={styles.line}><span>{label}</span><NumberBox name={label} value={typeof value === 'number' ? value : 0} min={2000} max={2999} step={1} set={(next) => draft.set(path, next)} /><span /></div>;
};

/** Name, years and note of a document; id and version are what it is known by and stay. */
export const HeadEditor = (props: EditorProps) => {
  const { rules: { editor } } = useMessages();
  const { row, problems } = props.draft;
  return (
    <>
      <p className={rulesStyles.note}>{editor.id} {row.id} · {editor.version} {row.version}</p>
      <div className={styles.form}>
        <TextLine {...props} path="zh" label={editor.zh} />
        <TextLine {...props} path="en" label={editor.en} />
        <div>
          <YearLine {...props} path="years.from" label={editor.from} />
          <YearLine {...props} path="years.to" label={editor.to} />
          <FieldProblems problems={problems} path="years" />
        </div>
        {row.kind === 'scheme'
          ? <div><TextLine {...props} path="note.zh" label={editor.noteZh} lines={3} /><TextLine {...props} path="note.en" label={editor.noteEn} lines={3} /></div>
          : <TextLine {...props} path="note" label={editor.note} lines={3} />}
      </div>
    </>
  );
};
