import type { Messages } from '../zh';

export const importing: Messages['importing'] = {
  title: 'Import',
};
