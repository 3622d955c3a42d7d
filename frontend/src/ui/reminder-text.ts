import type { Messages } from '../messages/zh';

/** Who has not reported, for which year, and the day on which that was seen. */
export interface Outstanding {
  readonly city: string;
  readonly year: number;
  /** Calendar date by which the report was owed. */
  readonly due: string;
  /** Calendar date. */
  readonly seenOn: string;
  readonly missing: readonly { readonly consortium: string; readonly name: string; readonly lead: string }[];
}

interface ReminderWords {
  readonly words: Messages['dataQuality']['reminder'];
  readonly date: (day: string) => string;
}

/** The reminder to send to the lead units, or `null` when nobody is outstanding. */
export const reminderText = ({ city, year, due, seenOn, missing }: Outstanding, { words, date }: ReminderWords): string | null => {
  if (missing.length === 0) return null;
  return [
    words.heading(year),
    '',
    words.to,
    words.body({ city, year, due: date(due), at: date(seenOn), count: missing.length }),
    ...missing.map(({ name, consortium, lead }, index) => words.line({ place: index + 1, name, code: consortium, lead: lead === '' ? words.noLead : lead })),
    words.ending,
    '',
    words.sign,
    date(seenOn),
  ].join('\n');
};
