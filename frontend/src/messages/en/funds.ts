import type { Messages } from '../zh';

export const funds: Messages['funds'] = {
  title: 'Funds',
};
