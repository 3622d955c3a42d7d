import type { saved as zh } from '../zh/saved';

export const saved: typeof zh = {
  title: 'Views',
  none: 'No views saved yet. Choose year and filters, then give the page a name.',
  name: 'Save this page as',
  save: 'Save',
  replace: 'Replace',
  remove: (name) => `Delete view “${name}”`,
};
