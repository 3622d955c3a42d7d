import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 资金. */
export const FundsPage = () => {
  const { funds } = useMessages();
  return <PageHead title={funds.title} />;
};
