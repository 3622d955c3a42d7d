import type { Messages } from '../zh';

export const screen: Messages['screen'] = {
  title: 'Wall screen',
};
