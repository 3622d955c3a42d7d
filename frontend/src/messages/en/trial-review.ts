import type { Messages } from '../zh';

export const trialReview: Messages['trialReview'] = {
  title: 'Two years of the Measures',
};
