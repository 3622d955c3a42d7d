import { ranking, robustness } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { saveFile } from '../../export/save-file';
import { groupDigits } from '../../format/group-digits';
import { useLanguage, useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { ContributionLegend } from '../../ui/contribution-bar';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { filtersTold } from './filters-told';
import { PickTray } from './pick-tray';
import { BesideProvider, type BesideRows } from './rank-intervals';
import { RankSlopePanel } from './rank-slope-panel';
import { rankingCsv, rankingFileName } from './ranking-csv';
import type { RankingReply, RankingRow } from './ranking-row';
import { RankingTable } from './ranking-table';
import { RankingToolbar } from './ranking-toolbar';
import styles from './ranking.module.css';
import { RobustnessPanels } from './robustness-panels';
import { useBesideRows } from './use-beside-rows';
import type { RankingView } from './use-ranking-view';
import { useShown } from './use-shown';

const nothing: readonly RankingRow[] = [];

interface Shown {
  readonly reply: RankingReply | undefined;
  readonly rows: readonly RankingRow[];
  readonly beside: BesideRows;
}

const useSave = ({ reply, rows, beside: { intervals, per } }: Shown, view: RankingView): (() => void) => {
  const { language, messages } = useLanguage();
  const { filters } = useFilters();
  const { scheme } = usePolicy();
  return () => {
    if (reply === undefined) return;
    const wording = { language, messages, scheme };
    const { sorted, columns } = messages.ranking;
    const sorting = view.sorting.map(({ key, descending }) => `${columns[key]} ${descending ? sorted.descending : sorted.ascending}`).join(' → ');
    const told = { filters: filtersTold(filters, view.flag, wording), search: view.find, sorting };
    saveFile(rankingFileName(reply.basis, wording), 'text/csv;charset=utf-8', rankingCsv({ basis: reply.basis, rows, columns: view.columns, intervals, per, told }, wording));
  };
};

const AROUND_TABLE = 180;

/** As high as the table will be, so that what stands below does not move when it comes. */
const roomOfTable = (): number => Math.max(480, window.innerHeight - AROUND_TABLE);

/** The register with what stands beside it: moves in rank, and how firm the ranks are. */
export const Register = ({ view }: { view: RankingView }) => {
  const { ranking: words } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(ranking, filters);
  const rows = useShown(asked.data, view);
  const steady = useEndpoint(robustness, filters);
  const beside = useBesideRows(asked.data, steady, view);
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
      <Panel title={words.title} {...unit} source={words.source} asked={asked} height={roomOfTable()} empty={empty} actions={<RankingToolbar view={view} save={mayExport ? save : null} />}>
        {(reply) => (
          <>
            <div className={styles.legend}><PickTray view={view} rows={reply.rows} />{view.columns.includes('contributions') && <ContributionLegend />}</div>
            <BesideProvider value={beside}><RankingTable rows={rows} columns={view.columns} view={view} /></BesideProvider>
          </>
        )}
      </Panel>
      <div className={styles.foot}><RankSlopePanel asked={asked} rows={rows} /></div>
      <RobustnessPanels asked={steady} rows={asked.data?.rows ?? nothing} />
    </>
  );
};
