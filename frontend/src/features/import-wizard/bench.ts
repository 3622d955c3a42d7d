import type { ProfileField, SourceProfile } from '@monitor/domain';
import { type Draft, type FieldPlace, withField } from './draft';
import type { FoundColumn, Proposal } from './use-proposal';

/** What the mapping step lies on: the draft, what is known of the file, and how the draft changes. */
export interface Bench {
  readonly draft: SourceProfile;
  readonly proposal: Proposal;
  readonly change: (part: Draft) => void;
  /** The column picked on the left, by its name. */
  readonly picked: string | null;
  readonly pick: (column: string | null) => void;
  /** What is wrong with the draft, by the path of the value at fault. */
  readonly faults: ReadonlyMap<string, string>;
}

export const setField = ({ draft, change }: Bench, place: FieldPlace, source: ProfileField | null): void => change(withField(draft, place, source));

/** The fault of a field, or of a part of it. */
export const faultAt = ({ faults }: Bench, { record, field }: FieldPlace): string | null => {
  const path = `records.${String(record)}.fields.${field}`;
  return [...faults].find(([each]) => each === path || each.startsWith(`${path}.`))?.[1] ?? null;
};

export const foundColumn = ({ proposal }: Bench, name: string): FoundColumn | undefined => proposal.columns.find((each) => each.name === name);

interface Named {
  readonly name: string;
  readonly text: string;
}

/** The columns a field of a record may be taken from; heads that stand twice are told apart by their names. */
export const columnChoices = ({ draft }: Bench, record: number): readonly Named[] => {
  const heads = draft.columns.map(({ head }) => head);
  const own = draft.columns.map(({ name, head }) => ({ name, text: heads.filter((each) => each === head).length > 1 ? `${head} (${name})` : head }));
  return draft.records[record]?.spread === undefined ? own : [...own, { name: 'part', text: 'part' }];
};
