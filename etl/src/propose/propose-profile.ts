import { type Jurisdiction, moneyUnitNamed, type proposeProfile as contract, recordKinds, type ReplyOf, type SourceProfileDraft } from '@monitor/domain';
import { type ColumnLook, lookAtColumns } from './column-look.js';
import { columnNames } from './column-names.js';
import { dateOrder } from './date-look.js';
import { guessType } from './guess-type.js';
import type { GuessedColumn } from './match-field.js';
import { numberDialect } from './number-look.js';
import { contradicting } from './once.js';
import type { ProposalContext } from './proposal-context.js';
import { proposeRecord, type RecordProposal } from './propose-record.js';
import type { TableSample } from './table-sample.js';

export type Proposal = ReplyOf<typeof contract>;

/** What a profile says of its source beside the mapping. */
export interface ProposalFrame {
  readonly jurisdiction: Jurisdiction;
  /** The file's name without its ending. */
  readonly title: string;
  readonly format: NonNullable<SourceProfileDraft['format']>;
}

const NOTE_UNIT = /单位\s*[:：]\s*(\S{1,4})/u;

const noteUnit = ({ above }: TableSample, { money }: Jurisdiction): string | null => {
  const words = above.flatMap(({ texts }) => texts.flatMap((text) => NOTE_UNIT.exec(text.normalize('NFKC'))?.[1] ?? []));
  return words.map((word) => moneyUnitNamed(word.replace(/[)）\]】]$/u, ''), money)?.name ?? null).find((unit) => unit !== null) ?? null;
};

const MOST_UNREACHED = 8;
/** Of its required fields so many must be there for a kind to be worth completing. */
const WORTH_TELLING = 0.4;

const SHOWN_SAMPLES = 8;

const shown = ({ name, look, guess }: GuessedColumn): Proposal['columns'][number] => ({
  name, head: look.head, position: look.index + 1, type: guess.type, reason: guess.reason, filled: look.filled, empty: look.empty,
  words: [...look.words], distinct: look.distinct, samples: look.words.slice(0, SHOWN_SAMPLES).map(({ text }) => text),
});

/** A profile proposed for a table nobody has seen before, with a reason for everything in it. Pure. */
export const proposeProfile = (sample: TableSample, { jurisdiction, title, format }: ProposalFrame): Proposal => {
  const looks = lookAtColumns(sample);
  const dialect = numberDialect(looks);
  const context: ProposalContext = { jurisdiction, dialect, dates: dateOrder(looks), noteUnit: noteUnit(sample, jurisdiction), sample };
  const columns = guessed(looks, context);
  const proposals = recordKinds.map((kind) => proposeRecord(kind, columns, context));
  const reached = proposals.filter(({ wants, taken }) => wants.length === 0 && taken.length > 0);
  const used = new Set(reached.flatMap(({ taken }) => taken.map(({ column }) => column.name)));
  const order = context.dates === null || context.dates === 'unclear' ? {} : { dates: context.dates };
  return {
    draft: {
      version: 1, name: 'new-source', title: { zh: title }, kind: 'upload', format: { ...format, ...dialect, ...order },
      columns: columns.filter(({ look }) => look.head !== '').map(({ name, look }) => ({ name, head: look.head, required: used.has(name) })),
      records: reached.map(({ draft }) => draft),
    },
    columns: columns.map(shown),
    fields: reached.flatMap((proposal, at) => reasonsOf(proposal, at, sample)),
    unreached: unreachedOf(proposals),
    unused: columns.filter(({ name }) => !used.has(name)).map(({ name }) => name),
    rowsRead: sample.rows.length,
  };
};

const guessed = (looks: readonly ColumnLook[], context: ProposalContext): GuessedColumn[] => {
  const names = columnNames(looks.map(({ head }) => head));
  return looks.map((look, index) => ({ name: names[index] ?? `c${index + 1}`, look, guess: guessType(look, context) }));
};

const reasonsOf = ({ kind, draft, taken }: RecordProposal, at: number, sample: TableSample): Proposal['fields'] => {
  const doubtful = new Set(draft.once === undefined ? [] : contradicting(draft.once, taken, sample));
  return taken.map(({ field, column, score, reason }) => {
    const doubt = doubtful.has(column.name) ? '；同一对象的各行写法不一，不一致的行会被拒收' : '';
    return { at, record: kind.name, field, way: 'column' as const, column: column.name, confidence: Math.round(score * (doubt === '' ? 100 : 60)) / 100, reason: reason + doubt };
  });
};

const unreachedOf = (proposals: readonly RecordProposal[]): Proposal['unreached'] =>
  proposals
    .filter(({ wants, reach }) => wants.length > 0 && reach >= WORTH_TELLING)
    .sort((left, right) => right.reach - left.reach || right.taken.length - left.taken.length)
    .slice(0, MOST_UNREACHED)
    .map(({ kind, draft, taken, wants }) => ({
      record: kind.name, zh: kind.zh, partial: draft, found: taken.map(({ field }) => field), missing: wants.map((want) => ({ ...want, ways: [...want.ways] })),
    }));
