import { freshness } from '@monitor/domain';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { DataTable } from '../../ui/data-table';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';

export const DataQualityPage = () => {
  const { shell, evidence, frame } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(freshness, filters.year === undefined ? {} : { year: filters.year });
  return (
    <>
      <PageHead title={shell.data} />
      <Panel title={evidence.file} asked={asked} empty={({ files }) => (files.length === 0 ? frame.errors.no_data : null)}>
        {({ files }) => (
          <DataTable
            label={evidence.file}
            rows={files}
            rowKey={(file) => file.path}
            columns={[
              { id: 'path', head: evidence.file, name: evidence.file, width: 480, cell: (file) => file.path, sortBy: (file) => file.path },
              { id: 'rows', head: evidence.row, name: evidence.row, width: 100, align: 'end', cell: (file) => file.rowsAccepted, sortBy: (file) => file.rowsAccepted },
            ]}
          />
        )}
      </Panel>
    </>
  );
};
