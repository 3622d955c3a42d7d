import { type Field, type GuessedType, type Jurisdiction, type RecordDefinition, splitHeadUnit } from '@monitor/domain';
import { type ColumnLook, shareOf } from './column-look.js';
import { englishWords } from './english-words.js';
import type { TypeGuess } from './guess-type.js';
import { chineseMatch, cleanHead, englishMatch, type HeadMatch } from './head-words.js';

/** A column as it was looked at and what it seems to hold. */
export interface GuessedColumn {
  /** Name in the profile. */
  readonly name: string;
  readonly look: ColumnLook;
  readonly guess: TypeGuess;
}

/** A field's claim on a column. */
export interface Candidate {
  readonly field: string;
  readonly column: GuessedColumn;
  readonly score: number;
  readonly reason: string;
}

type Fitness = Readonly<Partial<Record<GuessedType, number>>>;

/** How far a column of a type can be a field of a kind; what is not named cannot. */
const FITNESS: Readonly<Record<Field['kind'], Fitness>> = {
  date: { date: 1 },
  money: { amount: 1, number: 0.8, integer: 0.8 },
  number: { number: 1, integer: 1, percent: 0.8, amount: 0.6 },
  integer: { integer: 1, year: 1, code: 0.5 },
  'credit-code': { 'credit-code': 1 },
  choice: { choice: 1, text: 0.8, name: 0.9, flag: 0.8, code: 0.6, integer: 0.5 },
  text: { text: 0.9, name: 1, code: 1, choice: 0.9, integer: 0.8, 'credit-code': 0.4, year: 0.6 },
  list: { 'credit-code': 1, text: 0.8, name: 0.8, choice: 0.8 },
};

const fitnessOf = ({ kind }: Field, { look, guess }: GuessedColumn): number => {
  const fitness = FITNESS[kind][guess.type] ?? 0;
  // A list that a person could choose from has few words.
  return kind === 'choice' && look.distinct > 60 ? fitness * 0.5 : fitness;
};

const englishOf = (kind: RecordDefinition, field: string): readonly string[] => {
  const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>> = englishWords;
  return words[kind.name]?.[field] ?? [];
};

const headMatch = (kind: RecordDefinition, field: string, name: string): HeadMatch => {
  const known = kind.fields[field];
  const chinese = known === undefined ? { score: 0, reason: '' } : chineseMatch(name, [known.zh, ...known.aliases]);
  const own = cleanHead(name) === field ? { score: 0.9, reason: `列名就是字段名“${field}”` } : { score: 0, reason: '' };
  const english = englishMatch(name, englishOf(kind, field));
  return [chinese, own, english].reduce((best, each) => (each.score > best.score ? each : best));
};

/** What a column of credit codes says without any head. */
const BY_CONTENT = 0.6;

/** How much a column speaks for being a field of a kind, by its head and by what stands in it; 0 when it cannot be. */
export const matchField = (kind: RecordDefinition, field: string, { column, jurisdiction }: { column: GuessedColumn; jurisdiction: Jurisdiction }): Candidate => {
  const known = kind.fields[field];
  const { name } = splitHeadUnit(cleanHead(column.look.head), jurisdiction.money);
  const match = headMatch(kind, field, name === cleanHead(column.look.head) ? column.look.head : name);
  if (known === undefined) return { field, column, score: 0, reason: '' };
  const byContent = known.kind === 'credit-code' && column.guess.type === 'credit-code' && match.score < BY_CONTENT;
  const score = (byContent ? BY_CONTENT : match.score) * fitnessOf(known, column);
  return { field, column, score, reason: `${byContent ? '单元格是信用代码' : match.reason}；${column.guess.reason}` };
};

/** A unit without a credit code may be known by a number or by its name; a person decides it. */
const AS_IDENTITY: Fitness = { name: 0.9, code: 0.7, text: 0.6 };

/** The column that would name a unit where the field wants its credit code; 0 when its head does not say so. */
export const matchIdentity = (kind: RecordDefinition, field: string, column: GuessedColumn): number => headMatch(kind, field, column.look.head).score * (AS_IDENTITY[column.guess.type] ?? 0);

/** The words of a column that a field with a list does not know. */
export const unknownWords = (field: Field, { look }: GuessedColumn, jurisdiction: Jurisdiction): string[] =>
  look.words.filter(({ text }) => !field.read(text, { jurisdiction, unit: null }).ok).map(({ text }) => text);

/** The part of a column's cells that a field with a list reads as they are. */
export const shareKnown = (field: Field, { look }: GuessedColumn, jurisdiction: Jurisdiction): number => shareOf(look, (text) => field.read(text, { jurisdiction, unit: null }).ok);
