import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 年度报告. */
export const AnnualReportsPage = () => {
  const { annualReports } = useMessages();
  return <PageHead title={annualReports.title} quiet />;
};
