import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 办法成效. */
export const TrialReviewPage = () => {
  const { trialReview } = useMessages();
  return <PageHead title={trialReview.title} />;
};
