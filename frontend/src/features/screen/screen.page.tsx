import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 大屏: the wall. */
export const ScreenPage = () => {
  const { screen } = useMessages();
  return <PageHead title={screen.title} />;
};
