import { type FlagKind, flagDetail } from '@monitor/domain';
import { useEffect, useState } from 'react';
import { flagKinds } from '../../address/flag-address';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../../ui/choice-list';
import { fixedColumns, rankingColumns } from './ranking-columns';
import styles from './ranking.module.css';
import type { RankingView } from './use-ranking-view';

const PAUSE = 250;

/** What is typed goes to the address after a pause, never in the middle of composing a Chinese word. */
const Search = ({ find, search }: Pick<RankingView, 'find' | 'search'>) => {
  const { ranking } = useMessages();
  const [typed, setTyped] = useState(find);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || typed === find) return undefined;
    const waiting = setTimeout(() => search(typed), PAUSE);
    return () => clearTimeout(waiting);
  }, [typed, composing, find, search]);
  return (
    <input type="search" className={styles.search} aria-label={ranking.searchLabel} placeholder={ranking.search} value={typed} onChange={(event) => setTyped(event.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
  );
};

const isFlag = (code: string): code is FlagKind => flagDetail.shape.kind.safeParse(code).success;

interface ToolbarProps {
  readonly view: RankingView;
  /** `null` while there is nothing to export. */
  readonly save: (() => void) | null;
}

export const RankingToolbar = ({ view, save }: ToolbarProps) => {
  const { ranking, status } = useMessages();
  const columns = rankingColumns.filter((column) => !fixedColumns.has(column)).map((code) => ({ code, text: ranking.columns[code] }));
  const kinds = flagKinds.map((code) => ({ code, text: status.flags[code] }));
  return (
    <div className={styles.toolbar}>
      <Search find={view.find} search={view.search} />
      <ChoiceList name={ranking.columns.flags} choices={kinds} chosen={view.flag} choose={(codes) => view.chooseFlags(codes.filter(isFlag))} />
      <ChoiceList plain name={ranking.columnsChoice} choices={columns} chosen={view.columns.filter((column) => !fixedColumns.has(column))} choose={view.chooseColumns} />
      <button type="button" className={styles.export} title={save === null ? ranking.waitForNew : ranking.exportWhy} disabled={save === null} onClick={() => save?.()}>{ranking.export}</button>
    </div>
  );
};
