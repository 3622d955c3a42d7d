import type { Messages } from '../zh';

export const records: Messages['records'] = {
  title: 'Record browser',
};
