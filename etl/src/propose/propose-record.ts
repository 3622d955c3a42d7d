import type { ProfileField, ProfileRecord, RecordDefinition, SourceProfileDraft } from '@monitor/domain';
import { type Candidate, type GuessedColumn, matchField } from './match-field.js';
import { onceOf } from './once.js';
import type { ProposalContext } from './proposal-context.js';
import { THRESHOLD } from './threshold.js';
import { openQuestion, type Want, wantOf } from './want.js';

export type DraftRecord = NonNullable<SourceProfileDraft['records']>[number];

/** What was found of one kind of record. */
export interface RecordProposal {
  readonly kind: RecordDefinition;
  readonly draft: DraftRecord;
  readonly taken: readonly Candidate[];
  readonly wants: readonly Want[];
  /** Required fields with a source or a column that may serve, of all required ones. */
  readonly reach: number;
}

/** The best column for each field: the strongest claim first, a column once per record. */
const assign = (kind: RecordDefinition, columns: readonly GuessedColumn[], { jurisdiction }: ProposalContext): Candidate[] => {
  const claims = Object.keys(kind.fields).flatMap((field) => columns.map((column) => matchField(kind, field, { column, jurisdiction })));
  const taken: Candidate[] = [];
  for (const claim of claims.filter(({ score }) => score >= THRESHOLD).sort((left, right) => right.score - left.score)) {
    if (!taken.some(({ field, column }) => field === claim.field || column === claim.column)) taken.push(claim);
  }
  return taken;
};

const unitOf = ({ guess }: GuessedColumn, { noteUnit }: ProposalContext): Extract<ProfileField, { column: string }>['unit'] => {
  if (guess.unitInCells) return undefined;
  if (guess.unit !== null) return { from: 'head' };
  return noteUnit === null ? undefined : { from: 'note' };
};

const fieldDraft = (kind: RecordDefinition, { field, column }: Candidate, context: ProposalContext): DraftRecord['fields'][string] => {
  const unit = kind.fields[field]?.kind === 'money' ? unitOf(column, context) : undefined;
  return { column: column.name, ...(unit === undefined ? {} : { unit }) };
};

const openWants = (kind: RecordDefinition, taken: readonly Candidate[], context: ProposalContext): Want[] =>
  taken.flatMap(({ field, column }) => {
    const known = kind.fields[field];
    const settled = known?.kind === 'money' && context.noteUnit !== null;
    const open = known === undefined || settled ? null : openQuestion(known, column, context);
    return known === undefined || open === null ? [] : [{ field, zh: known.zh, ...open, suggested: column.name }];
  });

/** What a table gives of one kind of record, and what a person must still say. */
export const proposeRecord = (kind: RecordDefinition, columns: readonly GuessedColumn[], context: ProposalContext): RecordProposal => {
  const taken = assign(kind, columns, context);
  const required = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required === true);
  const absent = required.filter((name) => !taken.some(({ field }) => field === name));
  const open = openWants(kind, taken, context);
  // An optional field that leaves a question open is not proposed: it must not hold up the rest.
  const settled = taken.filter(({ field }) => required.includes(field) || !open.some((want) => want.field === field));
  const fields = Object.fromEntries(settled.map((claim) => [claim.field, fieldDraft(kind, claim, context)]));
  const once: ProfileRecord['once'] = onceOf(kind, settled, context.sample);
  const wants = absent.map((field) => wantOf(kind, field, columns));
  const hopeless = wants.filter(({ suggested }) => suggested === null).length;
  return {
    kind,
    draft: { record: kind.name, ...(once === undefined ? {} : { once }), fields },
    taken: settled,
    wants: [...wants, ...open.filter(({ field }) => required.includes(field))],
    reach: required.length === 0 ? 0 : (required.length - hopeless) / required.length,
  };
};
