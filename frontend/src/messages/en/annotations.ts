import type { annotations as zh } from '../zh/annotations';

export const annotations: typeof zh = {
  title: 'Events',
  intro: 'Policy events marked on charts over time, such as an issued measure or a published list.',
  none: 'No events yet. Give a day and a text, and charts over time will mark it.',
  noneYet: 'No events yet.',
  day: 'Day',
  text: 'Event',
  textLimit: 'Event (40 characters at most)',
  madeBy: 'Noted by',
  fromRules: 'rule set',
  add: 'Add',
  withdraw: 'Take down',
  withdrawOf: (text) => `Take down “${text}”`,
  kinds: { in_force: 'Measures in force', expiry: 'Trial period ends' },
};
