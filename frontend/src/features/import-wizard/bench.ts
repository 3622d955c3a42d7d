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

type Want = Proposal['unreached'][number]['missing'][number];

/** What a field of a kind still wants, as long as its source is the one that was proposed, or none. */
export const wantOf = ({ proposal, draft }: Bench, { record, field }: FieldPlace): Want | null => {
  const kind = draft.records[record]?.record ?? '';
  const source = draft.records[record]?.fields[field];
  const isProposed = source === undefined || JSON.stringify(source) === JSON.stringify(proposal.partials.get(kind)?.fields[field]);
  const want = proposal.unreached.find((each) => each.record === kind)?.missing.find((each) => each.field === field);
  return want !== undefined && isProposed ? want : null;
};

/** The source is the one found for a kind that lacked something else. */
export const isFromPartial = ({ proposal, draft }: Bench, { record, field }: FieldPlace): boolean => {
  const { record: kind = '', fields } = draft.records[record] ?? {};
  const found = proposal.partials.get(kind)?.fields[field];
  return found !== undefined && JSON.stringify(found) === JSON.stringify(fields?.[field]);
};
