import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 隔离与核对. */
export const QuarantinePage = () => {
  const { quarantine } = useMessages();
  return <PageHead title={quarantine.title} quiet />;
};
