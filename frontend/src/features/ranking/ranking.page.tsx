import { ranking, robustness } from '@monitor/domain';
import { useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { saveFile } from '../../export/save-file';
import { groupDigits } from '../../format/group-digits';
import { useLanguage, useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { ContributionLegend } from '../../ui/contribution-bar';
import { PageHead } from '../../ui/page-head';
import { type Asked, Panel } from '../../ui/panel';
import { filtersTold } from './filters-told';
import { findRows } from './find-rows';
import { BesideProvider, type BesideRows, intervalsOf, type Robustness } from './rank-intervals';
import { rankingCsv, rankingFileName } from './ranking-csv';
import type { RankingReply, RankingRow } from './ranking-row';
import { RankingTable } from './ranking-table';
import { RobustnessPanels } from './robustness-panels';
import { RankingToolbar } from './ranking-toolbar';
import styles from './ranking.module.css';
import { sortRows } from './sort-rows';
import { type RankingView, useRankingView } from './use-ranking-view';

const nothing: readonly RankingRow[] = [];

/** Rows of the reply that bear one of the proposals asked for and the words searched, in the order asked for. */
const useShown = (reply: RankingReply | undefined, { flag, find, sorting }: RankingView): readonly RankingRow[] =>
  useMemo(() => {
    const borne = (reply?.rows ?? nothing).filter(({ flags }) => flag.length === 0 || flag.some((kind) => flags.includes(kind)));
    return sortRows(findRows(borne, find), sorting);
  }, [reply, flag, find, sorting]);

const useBesideRows = (reply: RankingReply | undefined, { data: last, error, isPlaceholderData }: Asked<Robustness>): BesideRows => {
  const data = isPlaceholderData ? undefined : last;
  const year = reply?.basis.year ?? 0;
  return useMemo(() => ({ year, ...intervalsOf(data), state: error !== null ? 'failed' : data === undefined ? 'waiting' : 'ready' }), [year, data, error]);
};

interface Shown {
  readonly reply: RankingReply | undefined;
  readonly rows: readonly RankingRow[];
  readonly beside: BesideRows;
}

const useSave = ({ reply, rows, beside: { intervals } }: Shown, view: RankingView): (() => void) => {
  const { language, messages } = useLanguage();
  const { filters } = useFilters();
  const { scheme } = usePolicy();
  return () => {
    if (reply === undefined) return;
    const wording = { language, messages, scheme };
    const { sorted, columns } = messages.ranking;
    const sorting = `${columns[view.sorting.key]} ${view.sorting.descending ? sorted.descending : sorted.ascending}`;
    const told = { filters: filtersTold(filters, view.flag, wording), search: view.find, sorting };
    saveFile(rankingFileName(reply.basis, wording), 'text/csv;charset=utf-8', rankingCsv({ basis: reply.basis, rows, columns: view.columns, intervals, told }, wording));
  };
};

/** 排名与名录. */
export const RankingPage = () => {
  const { ranking: words } = useMessages();
  const { filters } = useFilters();
  const view = useRankingView();
  const asked = useEndpoint(ranking, filters);
  const rows = useShown(asked.data, view);
  const steady = useEndpoint(robustness, filters);
  const beside = useBesideRows(asked.data, steady);
  const save = useSave({ reply: asked.data, rows, beside }, view);
  const count = (rowsCounted: readonly unknown[]) => groupDigits(String(rowsCounted.length));
  const unit = asked.data === undefined ? {} : { unit: words.found(count(rows), count(asked.data.rows)) };
  const empty = (reply: RankingReply) => {
    if (reply.rows.length > 0 && rows.length === 0 && view.find !== '') return words.noneFound(view.find);
    return rows.length === 0 ? words.none : null;
  };
  const mayExport = rows.length > 0 && !asked.isPlaceholderData && asked.error === null && (beside.state !== 'waiting' || !view.columns.includes('interval'));
  return (
    <>
      <PageHead title={words.title} quiet />
      <Panel title={words.title} {...unit} source={words.source} asked={asked} height={480} empty={empty} actions={<RankingToolbar view={view} save={mayExport ? save : null} />}>
        {() => (
          <>
            {view.columns.includes('contributions') && <div className={styles.legend}><ContributionLegend /></div>}
            <BesideProvider value={beside}><RankingTable rows={rows} columns={view.columns} sorting={view.sorting} sort={view.sort} /></BesideProvider>
          </>
        )}
      </Panel>
      <RobustnessPanels asked={steady} rows={asked.data?.rows ?? nothing} />
    </>
  );
};
