import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 来源与运行. */
export const SourcesPage = () => {
  const { sources } = useMessages();
  return <PageHead title={sources.title} quiet />;
};
