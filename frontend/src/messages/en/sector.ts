import type { Messages } from '../zh';

export const sector: Messages['sector'] = {
  title: 'Sectors',
};
