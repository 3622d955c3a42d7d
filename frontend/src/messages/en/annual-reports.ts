import type { Messages } from '../zh';

export const annualReports: Messages['annualReports'] = {
  title: 'Annual reports',
};
