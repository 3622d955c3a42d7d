import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 导入. */
export const ImportPage = () => {
  const { importing } = useMessages();
  return <PageHead title={importing.title} quiet />;
};
