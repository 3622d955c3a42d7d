import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 成果转化. */
export const OutcomesPage = () => {
  const { outcomes } = useMessages();
  return <PageHead title={outcomes.title} />;
};
