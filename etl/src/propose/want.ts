import type { Field, RecordDefinition } from '@monitor/domain';
import type { z } from 'zod';
import type { fieldWay } from '@monitor/domain';
import { isMonthAlone } from './date-look.js';
import { shareOf } from './column-look.js';
import type { ProposalContext } from './proposal-context.js';
import { type GuessedColumn, matchIdentity, unknownWords } from './match-field.js';
import { THRESHOLD } from './threshold.js';

type Way = z.output<typeof fieldWay>;

/** What a field still wants from a person before its record can be loaded. */
export interface Want {
  readonly field: string;
  readonly zh: string;
  readonly ways: readonly Way[];
  readonly message: string;
  /** A column that may serve once a person says how. */
  readonly suggested: string | null;
}

const WAYS: Readonly<Record<Field['kind'], readonly Way[]>> = {
  text: ['column', 'value', 'expression'],
  choice: ['column', 'value', 'expression', 'lookup'],
  date: ['column', 'value', 'expression'],
  money: ['column', 'value', 'expression'],
  number: ['column', 'value', 'expression'],
  integer: ['column', 'value', 'expression'],
  list: ['column', 'value'],
  'credit-code': ['column', 'identity', 'lookup'],
};

const MOST_NAMED = 8;

const LONGEST_NAMED = 40;

const listed = (words: readonly string[]): string => `${words.slice(0, MOST_NAMED).map((word) => `“${word.slice(0, LONGEST_NAMED)}”`).join('')}${words.length > MOST_NAMED ? ` 等 ${words.length} 种` : ''}`;

/** About a required field for which no column was found. */
export const wantOf = (kind: RecordDefinition, field: string, columns: readonly GuessedColumn[]): Want => {
  const known = kind.fields[field];
  if (known === undefined) throw new Error(`${kind.name} has no field “${field}”`);
  const suggested = known.kind === 'credit-code' ? identityColumn(kind, field, columns) : null;
  return { field, zh: known.zh, ways: WAYS[known.kind], message: messageOf(known, suggested), suggested: suggested?.name ?? null };
};

const identityColumn = (kind: RecordDefinition, field: string, columns: readonly GuessedColumn[]): GuessedColumn | null => {
  const scored = columns.map((column) => ({ column, score: matchIdentity(kind, field, column) })).filter(({ score }) => score >= THRESHOLD);
  return scored.sort((left, right) => right.score - left.score)[0]?.column ?? null;
};

const messageOf = (known: Field, suggested: GuessedColumn | null): string => {
  if (known.kind === 'credit-code') {
    const byName = suggested === null ? '；若单位没有信用代码，可选登记号或名称所在的列，用一种标识' : `；若单位没有信用代码，可用“${suggested.look.head}”按登记号或名称标识`;
    return `没有找到“${known.zh}”的列。请选择一列${byName}。`;
  }
  if (known.kind === 'choice') return `没有找到“${known.zh}”的列。请选择一列并对照词典，或填一个固定值${known.choices.length === 0 ? '' : `（${known.choices.join('、')}）`}。`;
  if (known.kind === 'money') return `没有找到“${known.zh}”的列。请选择金额所在的列并写明单位。`;
  return `没有找到“${known.zh}”的列。请选择一列，或填一个固定值。`;
};

/** What a proposed column leaves open: a unit, an order of dates, a dictionary. `null` when it reads as it is. */
export const openQuestion = (known: Field, column: GuessedColumn, { jurisdiction, dates }: ProposalContext): Pick<Want, 'ways' | 'message'> | null => {
  const { look, guess } = column;
  if (known.kind === 'money' && guess.unit === null && !guess.unitInCells) {
    return { ways: ['column'], message: `“${look.head}”没有写明单位。请选择单位（${jurisdiction.money.units.map(({ name }) => name).join('、')}），系统不会猜测。` };
  }
  if (known.kind === 'date' && shareOf(look, isMonthAlone) >= 0.5) return { ways: ['column'], message: `“${look.head}”只到月份。请说明取月初还是月末。` };
  if (known.kind === 'date' && dates === 'unclear' && look.words.some(({ text }) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/u.test(text))) return { ways: ['column'], message: `“${look.head}”里分不清月和日的先后。请说明日期顺序。` };
  if (known.kind !== 'choice') return null;
  const unknown = unknownWords(known, column, jurisdiction);
  return unknown.length === 0 ? null : { ways: ['column'], message: `“${look.head}”里有系统不认识的写法：${listed(unknown)}。请在词典里逐一对照。` };
};
