import { Fragment } from 'react';
import { useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { Change, Missing, Percent, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { ConsortiumStatusMark } from '../../ui/status-mark';
import { CompareTable, StandingWord } from './compare-table';
import type { CompareUnit } from './compare-unit';
import { standings } from './standings';

const change = ({ total, previousTotal }: CompareUnit): number | null => (total === null || previousTotal === null ? null : total - previousTotal);

/** Totals, ranks and grades, and who they are. */
export const CompareVerdict = ({ units }: { units: readonly CompareUnit[] }) => {
  const { comparison: { verdict: words, title }, ranking } = useMessages();
  const name = useName();
  const totals = standings(units.map(({ total }) => total));
  const rows = [
    { key: 'total', name: words.total, cells: units.map(({ consortium, total }, place) => <Fragment key={consortium}><Score value={total} digits={2} reason={ranking.noTotal} /> <StandingWord standing={totals[place] ?? null} /></Fragment>) },
    { key: 'change', name: words.change, cells: units.map((unit) => <Change key={unit.consortium} difference={change(unit)} digits={2} />) },
    { key: 'rank', name: words.rank, cells: units.map(({ consortium, rank, ranked }) => (rank === null ? <Missing key={consortium} reason={ranking.noRank} /> : words.rankOf(rank, ranked))) },
    { key: 'grade', name: words.grade, cells: units.map(({ consortium, grade }) => <GradeTag key={consortium} grade={grade} />) },
    { key: 'coverage', name: words.coverage, cells: units.map(({ consortium, coverage }) => <Percent key={consortium} value={coverage} />) },
    { key: 'status', name: words.status, cells: units.map(({ consortium, status }) => <ConsortiumStatusMark key={consortium} status={status} />) },
    { key: 'sector', name: words.sector, cells: units.map(({ sector }) => name(sectorName(sector))) },
    { key: 'district', name: words.district, cells: units.map(({ district }) => name(districtName(district))) },
    { key: 'lead', name: words.lead, cells: units.map(({ consortium, lead }) => (lead === '' ? <Missing key={consortium} reason={ranking.noLead} /> : lead)) },
    { key: 'recognised', name: words.recognised, cells: units.map(({ recognised }) => recognised) },
  ];
  return <CompareTable caption={title} first={words.item} units={units} groups={[{ key: 'all', name: '', rows }]} />;
};
