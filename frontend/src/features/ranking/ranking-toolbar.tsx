import { type FlagKind, flagDetail } from '@monitor/domain';
import { flagKinds } from '../../address/flag-address';
import { rateBases } from '../../address/ranking-address';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../../ui/choice-list';
import { SearchBox } from '../../ui/search-box';
import bar from '../../ui/toolbar.module.css';
import { fixedColumns, rankingColumns } from './ranking-columns';
import { moneyColumns } from './ranking-money';
import styles from './ranking.module.css';
import type { RankingView } from './use-ranking-view';

const isFlag = (code: string): code is FlagKind => flagDetail.shape.kind.safeParse(code).success;

/** 总量, 每成员, 每百万元: what the columns of amounts are told by. */
const RateChoice = ({ view: { per, rate } }: { view: RankingView }) => {
  const { money } = useMessages().ranking;
  return (
    <label className={styles.rate} title={money.why}>
      <span>{money.title}</span>
      <select value={per ?? ''} onChange={(event) => rate(rateBases.find((base) => base === event.target.value))}>
        <option value="">{money.whole}</option>
        {rateBases.map((base) => <option key={base} value={base}>{money[base]}</option>)}
      </select>
    </label>
  );
};

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
      {moneyColumns.some((column) => view.columns.includes(column)) && <RateChoice view={view} />}
      <button type="button" className={bar.act} title={save === null ? ranking.waitForNew : ranking.exportWhy} disabled={save === null} onClick={() => save?.()}>{ranking.export}</button>
    </div>
  );
};
