import { type QuarantineRow, recordKinds } from '@monitor/domain';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { jurisdiction } from '../../policy/jurisdiction';
import styles from './quarantine.module.css';
import { useRuleOf, useSourceTitle } from './quarantine-toolbar';
import { useQuarantineWords } from './words';

const fieldName = (record: string, field: string): string => {
  const kind = recordKinds.find(({ name }) => name === record);
  return Object.entries(kind?.fields ?? {}).find(([name]) => name === field)?.[1].zh ?? field;
};

const moment = (at: string): string => momentText(at, jurisdiction().timeZone);

const usePlace = () => {
  const words = useQuarantineWords();
  return ({ place: { sheet, row, cell } }: QuarantineRow): string => {
    const at = cell !== '' ? cell : row === 0 ? words.wholeFile : words.rowOf(row);
    return [sheet, at].filter((part) => part !== '').join(' · ');
  };
};

const State = ({ row: { state, waiver, fate, mendedRun } }: { row: QuarantineRow }) => {
  const words = useQuarantineWords();
  return (
    <>
      <span className={styles[state]}>{words.states[state]}</span>
      {state === 'waived' && waiver !== null && <span className={styles.faint}>{words.waivedBy({ ...waiver, at: moment(waiver.at) })}</span>}
      {state === 'mended' && <span className={styles.faint}>{fate === null || mendedRun === null ? words.fates.ago : words.fates[fate](mendedRun)}</span>}
    </>
  );
};

export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
}

const Choose = ({ row, chosen, choose }: { row: QuarantineRow } & Choosing) => {
  const words = useQuarantineWords();
  const placeOf = usePlace();
  const toggle = (): void => {
    const next = new Set(chosen);
    if (!next.delete(row.key)) next.add(row.key);
    choose(next);
  };
  return <input type="checkbox" aria-label={words.chooseOne(`${row.place.path} ${placeOf(row)}`)} checked={chosen.has(row.key)} disabled={row.state === 'mended'} onChange={toggle} />;
};

const Line = ({ row, choosing }: { row: QuarantineRow; choosing: Choosing | null }) => {
  const words = useQuarantineWords();
  const { codes } = useMessages();
  const [ruleOf, titleOf, placeOf] = [useRuleOf(), useSourceTitle(), usePlace()];
  return (
    <tr>
      {choosing !== null && <td><Choose row={row} {...choosing} /></td>}
      <th scope="row" className={styles.place}><span>{row.place.path}</span><span className={styles.faint}>{placeOf(row)}</span></th>
      <td><span>{row.record === '' ? '—' : wordOf(codes.record, row.record)}</span><span className={styles.faint}>{fieldName(row.record, row.field)}</span></td>
      <td className={styles.original}>{row.original === '' ? <span className={styles.faint}>{row.place.row === 0 ? '—' : words.emptyOriginal}</span> : row.original}</td>
      <td className={styles.why}><strong>{ruleOf(row.code).title}</strong><span>{row.message}</span></td>
      <td className={styles.owner}><span>{row.owner}</span><span className={styles.faint}>{titleOf(row.source)}</span><span className={styles.faint}>{words.since({ run: row.firstRun, at: moment(row.firstAt) })}</span></td>
      <td className={styles.stands}><State row={row} /></td>
    </tr>
  );
};

/** Refused rows with their place, raw value, reason, owner and state. */
export const QuarantineTable = ({ rows, choosing }: { rows: readonly QuarantineRow[]; choosing: Choosing | null }) => {
  const { heads, caption, choosePage } = useQuarantineWords();
  const open = rows.filter(({ state }) => state !== 'mended').map(({ key }) => key);
  const all = open.length > 0 && choosing !== null && open.every((key) => choosing.chosen.has(key));
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead><tr>
          {choosing !== null && <th scope="col"><input type="checkbox" aria-label={choosePage} checked={all} disabled={open.length === 0} onChange={() => choosing.choose(new Set(all ? [] : open))} /></th>}
          <th scope="col">{heads.place}</th><th scope="col">{heads.what}</th><th scope="col">{heads.original}</th><th scope="col">{heads.why}</th><th scope="col">{heads.owner}</th><th scope="col">{heads.state}</th>
        </tr></thead>
        <tbody>{rows.map((row, place) => <Line key={`${row.key}${place}`} row={row} choosing={choosing} />)}</tbody>
      </table>
    </div>
  );
};
