import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 台账浏览. */
export const RecordsPage = () => {
  const { records } = useMessages();
  return <PageHead title={records.title} quiet />;
};
