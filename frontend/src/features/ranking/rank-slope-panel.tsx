import { useMemo } from 'react';
import { useMessages } from '../../messages/language';
import type { Messages } from '../../messages/zh';
import { ChartPanel } from '../../ui/chart-panel';
import { Missing } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import { rankChange } from './rank-change';
import { rankSlope } from './rank-slope';
import { RankSlopeFigure } from './rank-slope-figure';
import { slopeTold } from './rank-slope-told';
import type { RankingReply, RankingRow } from './ranking-row';

const movedText = (row: RankingRow, words: Messages['ranking']): string => {
  const change = rankChange(row);
  if (change.kind === 'up' || change.kind === 'down') return words[change.kind](change.places);
  return words[change.kind === 'none' ? 'noRank' : change.kind];
};

interface SlopePanelProps {
  readonly asked: Asked<RankingReply>;
  /** As listed above. */
  readonly rows: readonly RankingRow[];
}

/** Ranks this year beside last year's, of the consortia listed. */
export const RankSlopePanel = ({ asked, rows }: SlopePanelProps) => {
  const { ranking: words, frame } = useMessages();
  const years = asked.data?.rankYears;
  const slope = useMemo(() => rankSlope(rows, years ?? []), [rows, years]);
  const table = () => ({
    head: [{ name: words.slope.name }, ...(slope?.years ?? []).map((year) => ({ name: frame.yearOf(year) })), { name: words.slope.moved }],
    rows: (slope?.lines ?? []).map(({ row, points }) => ({ key: row.consortium, cells: [row.name, ...points.map((point, year) => point?.rank ?? <Missing key={slope?.years[year]} reason={words.noRank} />), movedText(row, words)] })),
  });
  return (
    <ChartPanel
      slug="rank-slope" title={words.slope.title} unit={words.slope.unit} asked={asked} height={200}
      empty={() => (slope === null ? words.slope.empty : null)}
      drawing={() => slope !== null && <RankSlopeFigure slope={slope} />}
      told={() => (slope === null ? '' : slopeTold(slope, words.slope))}
      table={table}
      below={() => slope !== null && <p>{slopeTold(slope, words.slope)}</p>}
      about={{ formula: words.slope.formula, source: words.slope.source, note: words.slope.note }}
    />
  );
};
