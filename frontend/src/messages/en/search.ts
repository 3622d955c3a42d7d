import type { search as zh } from '../zh/search';

export const search: typeof zh = {
  open: 'Search',
  openHint: 'Search (press /)',
  title: 'Search consortia, organisations and projects',
  hint: 'Name, pinyin initials, number or credit code',
  advice: 'Type part of a name, its pinyin initials (such as cxlht), the number of a consortium or project, or a unified social credit code.',
  kinds: { consortium: 'Consortia', organisation: 'Organisations', project: 'Projects' },
  count: (shown, all) => (shown < all ? `first ${shown} of ${all}` : String(all)),
  found: (count) => `${count} found; choose with the arrow keys, open with Enter.`,
  nothing: 'No consortium, organisation or project matches. Try another word, or check that the number is complete.',
  waiting: 'Searching…',
  recent: 'Opened lately',
  forget: 'Clear the list',
  inConsortium: (name) => `of ${name}`,
  leaves: 'Close the search',
};
