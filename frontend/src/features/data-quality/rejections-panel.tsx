import { recordKinds, rejections, type ReplyOf } from '@monitor/domain';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { MISSING } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Panel } from '../../ui/panel';
import styles from './data-quality.module.css';

type Rejections = ReplyOf<typeof rejections>;
type Row = Rejections['rows'][number];

const PAGE = 20;

const count = (number: number): string => groupDigits(String(number));

interface Choosing {
  readonly code: string;
  readonly path: string;
  readonly offset: number;
}

const everything: Choosing = { code: '', path: '', offset: 0 };

const fieldName = (record: string, field: string): string => {
  const kind = recordKinds.find(({ name }) => name === record);
  return kind === undefined ? field : (Object.entries(kind.fields).find(([name]) => name === field)?.[1].zh ?? field);
};

const Line = ({ row }: { row: Row }) => {
  const { dataQuality: { rejections: words }, codes } = useMessages();
  const { source } = row;
  const whole = source.cell === '' && source.row === 0;
  const cell = whole ? words.wholeFile : source.cell === '' ? words.rowOf(source.row) : source.cell;
  return (
    <tr>
      <th scope="row" className={`${styles.wrap} ${styles.place}`}><span className={styles.file}>{source.path}</span><span className={styles.cell}>{[source.sheet, cell].filter((part) => part !== '').join(' · ')}</span></th>
      <td>{wordOf(codes.record, row.record)}</td>
      <td>{fieldName(row.record, row.field)}</td>
      <td className={styles.original}>{row.original === '' ? <span className={styles.faint}>{whole ? MISSING : words.emptyOriginal}</span> : row.original}</td>
      <td className={styles.wrap}><span className={styles.code}>{wordOf(words.codes, row.code)}</span>{row.message}</td>
    </tr>
  );
};

const Filters = ({ reply, chosen, choose }: { reply: Rejections | undefined; chosen: Choosing; choose: (chosen: Choosing) => void }) => {
  const { dataQuality: { rejections: words } } = useMessages();
  return (
    <>
      <select className={styles.select} aria-label={words.byCode} value={chosen.code} onChange={(event) => choose({ ...chosen, code: event.target.value, offset: 0 })}>
        <option value="">{words.allCodes}</option>
        {reply?.byCode.map(({ code, count: rows }) => <option key={code} value={code}>{words.withCount(wordOf(words.codes, code), count(rows))}</option>)}
      </select>
      <select className={styles.select} aria-label={words.byFile} value={chosen.path} onChange={(event) => choose({ ...chosen, path: event.target.value, offset: 0 })}>
        <option value="">{words.allFiles}</option>
        {reply?.byFile.map(({ path, count: rows }) => <option key={path} value={path}>{words.withCount(path, count(rows))}</option>)}
      </select>
    </>
  );
};

const Pages = ({ total, offset, go }: { total: number; offset: number; go: (offset: number) => void }) => {
  const { dataQuality: { rejections: words } } = useMessages();
  return (
    <p className={styles.pages}>
      <span>{words.shown(count(offset + 1), count(Math.min(offset + PAGE, total)), count(total))}</span>
      <button type="button" className={styles.plain} disabled={offset === 0} onClick={() => go(Math.max(0, offset - PAGE))}>{words.previous}</button>
      <button type="button" className={styles.plain} disabled={offset + PAGE >= total} onClick={() => go(offset + PAGE)}>{words.next}</button>
    </p>
  );
};

/** Cells that were not taken: where they stand, what they said, what to write instead. */
export const RejectionsPanel = () => {
  const { dataQuality: { rejections: words } } = useMessages();
  const [chosen, choose] = useState(everything);
  const { code, path, offset } = chosen;
  const asked = useEndpoint(rejections, { ...(code === '' ? {} : { code }), ...(path === '' ? {} : { path }), offset, limit: PAGE });
  const narrowed = code !== '' || path !== '';
  return (
    <Panel title={words.title} source={words.source} asked={asked} height={320} empty={({ total }) => (total === 0 ? (narrowed ? words.emptyChosen : words.empty) : null)} actions={<Filters reply={asked.data} chosen={chosen} choose={choose} />}>
      {({ rows, total }) => (
        <>
          <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
            <table className={`${styles.table} ${styles.wide}`}>
              <caption className={styles.caption}>{words.caption}</caption>
              <thead><tr><th scope="col">{words.place}</th><th scope="col">{words.record}</th><th scope="col">{words.field}</th><th scope="col">{words.original}</th><th scope="col">{words.reason}</th></tr></thead>
              <tbody>{rows.map((row) => <Line key={`${row.source.path}|${row.source.sheet}|${row.source.row}|${row.source.cell}|${row.field}|${row.code}`} row={row} />)}</tbody>
            </table>
          </div>
          <Pages total={total} offset={offset} go={(next) => choose({ ...chosen, offset: next })} />
        </>
      )}
    </Panel>
  );
};
