import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 领域. */
export const SectorPage = () => {
  const { sector } = useMessages();
  return <PageHead title={sector.title} />;
};
