import type { Messages } from '../zh';

export const outcomes: Messages['outcomes'] = {
  title: 'Outcomes',
};
