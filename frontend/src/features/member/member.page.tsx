import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 成员单位. */
export const MemberPage = () => {
  const { member } = useMessages();
  return <PageHead title={member.title} />;
};
