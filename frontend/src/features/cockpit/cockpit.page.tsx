import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

export const CockpitPage = () => {
  const { shell } = useMessages();
  return <PageHead title={shell.cockpit} quiet />;
};
