import type { Messages } from '../zh';

export const quarantine: Messages['quarantine'] = {
  title: 'Quarantine and checks',
};
