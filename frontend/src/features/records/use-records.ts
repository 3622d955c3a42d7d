import { MOST_RECORDS_ASKED, recordCounts, records, type RecordName } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FilterAddress } from '../../address/address';
import type { RecordsAddress } from '../../address/records-address';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';

const FIRST: RecordName = 'consortium';

/** What is asked for: the page's own conditions and the filters above. */
export const useRecordQuestion = () => {
  const { table: kind = FIRST, q, consortium, file, sort, page = 1 } = useSearch({ from: '/inside/records' });
  const { filters: { sector, district } } = useFilters();
  const asked = { kind, sector, district, ...(q === undefined ? {} : { q }), ...(consortium === undefined ? {} : { consortium }), ...(file === undefined ? {} : { file }), ...(sort === undefined ? {} : { sort }) };
  return { asked, page, narrowed: [q, consortium, file].some((each) => each !== undefined) || sector.length + district.length > 0 };
};

export type RecordQuestion = ReturnType<typeof useRecordQuestion>;

/** Changes some of the conditions; any change but of the page leads back to the first one. */
export const useChangeRecords = (): ((part: RecordsAddress & FilterAddress) => void) => {
  const navigate = useNavigate({ from: '/records' });
  return (part) => void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...part }), replace: 'q' in part, resetScroll: false });
};

export const useRecords = ({ asked, page }: RecordQuestion) => useEndpoint(records, { ...asked, offset: (page - 1) * MOST_RECORDS_ASKED, limit: MOST_RECORDS_ASKED });

export const useRecordCounts = () => useEndpoint(recordCounts, {});
