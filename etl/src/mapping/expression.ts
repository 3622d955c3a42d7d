import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import { addDecimal, subtractDecimal, timesDecimal } from './decimal-text.js';
import { patternFault } from './safe-pattern.js';

/** What an expression sees of a row: each column's text by its name, `part` and `row`. Filled anew for each row. */
export type ExpressionContext = Record<string, string | bigint>;

/** A cell expression failed on this row; the message is Chinese. */
export class ExpressionFailure extends Error {}

const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 16 };

/** The functions that stand beside those of CEL itself, as the operator's guide lists them. */
const declareFunctions = (environment: Environment): Environment =>
  environment
    .registerFunction('upper(string): string', (text: string) => text.toUpperCase())
    .registerFunction('lower(string): string', (text: string) => text.toLowerCase())
    .registerFunction('trim(string): string', (text: string) => text.trim())
    .registerFunction('replace(string, string, string): string', (text: string, from: string, to: string) => text.replaceAll(from, to))
    .registerFunction('matches(string, string): bool', (text: string, pattern: string) => new RegExp(pattern, 'u').test(text))
    .registerFunction('first(list<string>): string', (items: readonly string[]) => items[0] ?? '')
    .registerFunction('last(list<string>): string', (items: readonly string[]) => items.at(-1) ?? '')
    .registerFunction('join(list<string>, string): string', (items: readonly string[], by: string) => items.join(by))
    .registerFunction('plus(string, string): string', addDecimal)
    .registerFunction('minus(string, string): string', subtractDecimal)
    .registerFunction('times(string, string): string', timesDecimal);

const RESERVED = new Set(['true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while']);

/** True for a column name that the expression language keeps for itself. */
export const isReservedWord = (name: string): boolean => RESERVED.has(name);

/** An environment that knows these columns as texts. Nothing in it reaches beyond the row. */
export const expressionsOver = (columns: readonly string[]): Environment => {
  const environment = declareFunctions(new Environment({ limits: LIMITS, homogeneousAggregateLiterals: true }));
  environment.registerVariable('row', 'int').registerVariable('part', 'string');
  for (const column of columns) environment.registerVariable(column, 'string');
  return environment;
};

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Why an expression cannot be used, as a Chinese sentence; `null` when it can. */
export const expressionFault = (environment: Environment, text: string, wanted: 'bool' | 'text'): string | null => {
  const checked = environment.check(text);
  if (!checked.valid) return `表达式“${text}”不能使用（${firstLine(checked.error)}）。请核对列名、函数和引号。`;
  if (wanted === 'bool' && checked.type !== 'bool' && checked.type !== 'dyn') return `表达式“${text}”应得出真或假，实际得出 ${checked.type ?? '别的'}。请改写为条件。`;
  return slowPattern(environment.parse(text));
};

/** Patterns must stand in the profile itself, so that they can be judged before any row is read. */
const slowPattern = ({ ast }: ParseResult): string | null => {
  for (const pattern of patternsOf(ast)) {
    const fault = pattern === null ? 'matches 的正则必须直接写在表达式里。请改为引号中的文字。' : patternFault(pattern);
    if (fault !== null) return fault;
  }
  return null;
};

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const literal = (value: unknown): string | null => (isNode(value) && value.op === 'value' && typeof value.args === 'string' ? value.args : null);

function* patternsOf(value: unknown): Generator<string | null> {
  if (Array.isArray(value)) for (const item of value) yield* patternsOf(item);
  if (!isNode(value)) return;
  if (value.op === 'rcall' && value.args[0] === 'matches') yield literal(value.args[2][0]);
  if (value.op === 'call' && value.args[0] === 'matches') yield literal(value.args[1][1]);
  yield* patternsOf(value.args);
}

/** The columns an expression speaks of, in their order. */
export const columnsOf = (environment: Environment, text: string): readonly string[] => [...new Set(namesIn(environment.parse(text).ast))].filter((name) => name !== 'row' && name !== 'part');

function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item);
  if (!isNode(value)) return;
  if (value.op === 'id') yield value.args;
  else yield* namesIn(value.args);
}

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'bigint' || typeof value === 'boolean' || typeof value === 'number') return String(value);
  throw new ExpressionFailure('表达式得出的不是文字或数字，请改写。');
};

const run = (parsed: ParseResult, context: ExpressionContext): unknown => {
  try {
    const value: unknown = parsed(context);
    return value;
  } catch (error) {
    throw new ExpressionFailure(`表达式在这一行算不出来（${firstLine(error)}），请核对这一行的内容。`);
  }
};

export const textExpression = (environment: Environment, text: string): ((context: ExpressionContext) => string) => {
  const parsed = environment.parse(text);
  return (context) => asText(run(parsed, context));
};

export const condition = (environment: Environment, text: string): ((context: ExpressionContext) => boolean) => {
  const parsed = environment.parse(text);
  return (context) => run(parsed, context) === true;
};
