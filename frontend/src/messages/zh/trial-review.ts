export const trialReview = {
  title: '办法成效',
};
