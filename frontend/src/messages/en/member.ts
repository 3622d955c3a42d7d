import type { Messages } from '../zh';

export const member: Messages['member'] = {
  title: 'Member unit',
};
