import type { Messages } from '../zh';

export const sources: Messages['sources'] = {
  title: 'Sources and runs',
};
