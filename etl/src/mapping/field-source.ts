import type { Environment } from '@marcbachmann/cel-js';
import { type Field, type Jurisdiction, moneyUnitNamed, type ProfileField, type SourceProfile, splitMoneyUnit } from '@monitor/domain';
import { type DateDialect, readDateText } from './date-dialect.js';
import { columnsOf, ExpressionFailure, textExpression } from './expression.js';
import { foldedWord, singleSpaced } from './fold-text.js';
import { numberDialect, readPercent } from './number-dialect.js';
import { refusal, type Shaped } from './refusal.js';
import type { RowView } from './row-view.js';

/** What the fields of a profile are compiled against. */
export interface FieldBench {
  readonly profile: SourceProfile;
  readonly jurisdiction: Jurisdiction;
  readonly environment: Environment;
  readonly columnOf: (name: string) => number;
  /** Told of each word that a dictionary's `otherwise` took. */
  readonly onOtherwise: (zh: string, word: string) => void;
  readonly lookup: (record: string, field: string, key: string) => string | null;
}

/** Where a field's text comes from. */
export interface FieldSource {
  /** The column whose cell stands for it; -1 for none. */
  readonly column: number;
  /** True when the text of `column` is taken as it is: nothing need be called. */
  readonly plain: boolean;
  readonly read: (view: RowView) => Shaped;
}

type Step = (text: string, view: RowView) => Shaped;
type Shaping = Extract<ProfileField, { column: string } | { expression: string }>;

const MEMO_LIMIT = 65_536;

export const fieldSource = (field: ProfileField, known: Field, bench: FieldBench): FieldSource => {
  if ('value' in field) return { column: -1, plain: false, read: () => field.value };
  if ('lookup' in field) return lookupSource(field.lookup, known, bench);
  if ('identity' in field) return identitySource(field, bench);
  const column = 'column' in field ? bench.columnOf(field.column) : firstColumn(field.expression, bench);
  const steps = stepsOf(field, known, bench).map((make) => make(column));
  if ('column' in field) return { column, plain: steps.length === 0, read: (view) => through(steps, view.texts[column] ?? '', view) };
  const evaluate = textExpression(bench.environment, field.expression);
  return { column, plain: false, read: (view) => evaluated(evaluate, steps, view) };
};

const firstColumn = (expression: string, { environment, columnOf }: FieldBench): number => {
  const [name] = columnsOf(environment, expression);
  return name === undefined ? -1 : columnOf(name);
};

const evaluated = (evaluate: (context: RowView['context']) => string, steps: readonly Step[], view: RowView): Shaped => {
  try {
    return through(steps, evaluate(view.context), view);
  } catch (error) {
    if (error instanceof ExpressionFailure) return refusal('unreadable', error.message);
    throw error;
  }
};

const through = (steps: readonly Step[], text: string, view: RowView): Shaped => {
  let shaped: Shaped = text;
  for (const step of steps) {
    if (typeof shaped !== 'string') return shaped;
    shaped = step(shaped, view);
  }
  return shaped;
};

/** Each step knows the column whose kind of cell it may ask for. */
const stepsOf = (field: Shaping, known: Field, bench: FieldBench): ((column: number) => Step)[] => {
  const steps: ((column: number) => Step)[] = [];
  const { split, words } = field;
  if (split !== undefined) steps.push(() => (text) => splitText(text, split));
  if (words !== undefined) steps.push(() => dictionary(field, known.zh, bench));
  if (known.kind === 'date') steps.push(() => dates(known.zh, dateDialectOf(field, bench)));
  if (known.kind === 'number' || known.kind === 'integer' || known.kind === 'money') steps.push(...numberSteps(field, known, bench));
  if (typeof field.unit === 'object' && field.unit.from === 'column') steps.push(unitOf(bench.columnOf(field.unit.column), known.zh, bench));
  return steps;
};

const dateDialectOf = ({ month }: Shaping, { profile: { format }, jurisdiction }: FieldBench): DateDialect =>
  ({ order: format.dates, months: month ?? format.months, timeZone: jurisdiction.timeZone });

const numberSteps = ({ percent }: Shaping, { kind, zh }: Field, { profile: { format } }: FieldBench): ((column: number) => Step)[] => {
  const dialect = numberDialect(format);
  const isStandard = format.decimal === '.' && format.grouping === ',';
  const read = (column: number): Step => (text, { kinds }) => (kinds[column] === 'number' ? text : dialect.read(text, zh));
  const share = (column: number): Step => (text, { kinds }) => readPercent(text, zh, { percent, isNumberCell: kinds[column] === 'number' });
  return [...(isStandard ? [] : [read]), ...(kind === 'money' ? [] : [share])];
};

const splitText = (text: string, { by, spaces, part }: NonNullable<Shaping['split']>): string => {
  const parts = by === undefined ? text.trim().split(new RegExp(`\\s{${spaces ?? 1},}`, 'u')) : text.split(by);
  return (parts.at(part > 0 ? part - 1 : part) ?? '').trim();
};

const dictionary = ({ words, otherwise }: Shaping, zh: string, bench: FieldBench): Step => {
  const known = new Map(Object.entries(words ?? {}).map(([word, meaning]) => [foldedWord(word), meaning]));
  return (text) => {
    const found = known.get(foldedWord(text));
    if (found !== undefined || text.trim() === '') return found ?? '';
    if (otherwise === undefined) return refusal('not_in_list', `“${zh}”为“${text.trim()}”，不在配置的词典里。请在来源改正，或在配置的 words 里补上这个词。`);
    bench.onOtherwise(zh, text.trim());
    return otherwise;
  };
};

/** Days repeat over millions of rows: each is read once. */
const dates = (zh: string, dialect: DateDialect): Step => {
  const known = new Map<string, Shaped>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const shaped = readDateText(text, zh, dialect);
    if (known.size < MEMO_LIMIT) known.set(Buffer.from(text, 'utf8').toString('utf8'), shaped);
    return shaped;
  };
};

/** The unit told beside the amount is joined to it; one that nobody knows is never guessed. */
const unitOf = (unitColumn: number, zh: string, { jurisdiction: { money } }: FieldBench) => (): Step => (text, { texts }) => {
  if (text.trim() === '') return text;
  const word = texts[unitColumn] ?? '';
  const unit = moneyUnitNamed(word, money);
  const names = money.units.map(({ name }) => name).join('、');
  if (unit === null) return refusal('unit_missing', word.trim() === '' ? `“${zh}”的单位列是空的。请填写 ${names} 之一。` : `“${zh}”的单位“${word.trim()}”不认识。请改为 ${names} 之一。`);
  const own = splitMoneyUnit(text.normalize('NFKC').trim(), money).unit;
  if (own !== null && own !== unit.name) return refusal('unit_conflict', `“${zh}”写“${text.trim()}”，单位列却是“${word.trim()}”。请改成一致。`);
  return own === null ? `${text}${unit.name}` : text;
};

const identitySource = ({ identity, split }: Extract<ProfileField, { identity: unknown }>, { columnOf }: FieldBench): FieldSource => {
  const column = columnOf(identity.column);
  const fold = identity.how === 'name' ? foldedWord : singleSpaced;
  const read = ({ texts }: RowView): string => {
    const text = texts[column] ?? '';
    const value = fold(split === undefined ? text : splitText(text, split));
    return value === '' ? '' : `${identity.scheme}:${value}`;
  };
  return { column, plain: false, read };
};

const lookupSource = ({ record, field, by }: { record: string; field: string; by: string }, { zh, kind }: Field, { columnOf, lookup, jurisdiction }: FieldBench): FieldSource => {
  const column = columnOf(by);
  const unit = kind === 'money' ? jurisdiction.money.units[0].name : '';
  const read = ({ texts }: RowView): Shaped => {
    const key = (texts[column] ?? '').normalize('NFKC').trim();
    if (key === '') return '';
    const found = lookup(record, field, key);
    if (found !== null) return found === '' ? '' : `${found}${unit}`;
    return refusal('not_in_list', `“${zh}”要按“${key}”查找，但没有这条记录（或它有误未被载入）。请先载入该记录，或核对代码。`);
  };
  return { column, plain: false, read };
};
