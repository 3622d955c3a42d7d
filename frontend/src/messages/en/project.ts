import type { Messages } from '../zh';

export const project: Messages['project'] = {
  title: 'Project',
};
