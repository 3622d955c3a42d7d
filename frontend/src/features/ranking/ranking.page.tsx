import { ranking, type ReplyOf } from '@monitor/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { DataTable } from '../../ui/data-table';
import { Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';

type Row = ReplyOf<typeof ranking>['rows'][number];

const Name = ({ row }: { row: Row }) => <Link to="/consortia/$consortium" params={{ consortium: row.consortium }} search={keepFilters}>{row.name}</Link>;

export const RankingPage = () => {
  const { shell, cockpit, figures, frame } = useMessages();
  const name = useName();
  const { filters } = useFilters();
  const { flag = [] } = useSearch({ from: '/inside/consortia' });
  const asked = useEndpoint(ranking, filters);
  const bearing = (rows: readonly Row[]) => rows.filter((row) => flag.length === 0 || row.flags.some((kind) => flag.includes(kind)));
  return (
    <>
      <PageHead title={shell.ranking} />
      <Panel title={shell.ranking} asked={asked} empty={({ rows }) => (bearing(rows).length === 0 ? cockpit.noRows : null)}>
        {({ rows }) => (
          <DataTable
            label={shell.ranking}
            rows={bearing(rows)}
            rowKey={(row) => row.consortium}
            columns={[
              { id: 'name', head: cockpit.size, name: cockpit.size, width: 320, cell: (row) => <Name row={row} />, sortBy: (row) => row.name },
              { id: 'sector', head: frame.sector, name: frame.sector, width: 140, cell: (row) => name(sectorName(row.sector)), sortBy: (row) => row.sector },
              { id: 'total', head: figures.score, name: figures.score, width: 100, align: 'end', cell: (row) => <Score value={row.total} />, sortBy: (row) => row.total },
              { id: 'grade', head: frame.status, name: frame.status, width: 120, cell: (row) => <GradeTag grade={row.grade} limitedByCap={row.limitedByCap} needsPerson={row.needsPerson} /> },
            ]}
          />
        )}
      </Panel>
    </>
  );
};
