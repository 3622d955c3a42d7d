import { type FlagKind, flagDetail } from '@monitor/domain';
import { flagKinds } from '../../address/flag-address';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../../ui/choice-list';
import { SearchBox } from '../../ui/search-box';
import bar from '../../ui/toolbar.module.css';
import { fixedColumns, rankingColumns } from './ranking-columns';
import styles from './ranking.module.css';
import type { RankingView } from './use-ranking-view';

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
    <div className={`${bar.toolbar} ${styles.toolbar}`}>
      <SearchBox label={ranking.searchLabel} hint={ranking.search} find={view.find} search={view.search} />
      <ChoiceList name={ranking.columns.flags} choices={kinds} chosen={view.flag} choose={(codes) => view.chooseFlags(codes.filter(isFlag))} />
      <ChoiceList plain name={ranking.columnsChoice} choices={columns} chosen={view.columns.filter((column) => !fixedColumns.has(column))} choose={view.chooseColumns} />
      <button type="button" className={bar.act} title={save === null ? ranking.waitForNew : ranking.exportWhy} disabled={save === null} onClick={() => save?.()}>{ranking.export}</button>
    </div>
  );
};
