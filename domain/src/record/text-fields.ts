import { accepted, asKept, type Field, isEmptyMark, normaliseText, type ReadContext, type Reading, refused } from './field.js';
import { identityScheme, LONGEST_IDENTITY, splitIdentity } from '../jurisdiction/identity.js';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { isCreditCode } from './credit-code.js';

interface Naming {
  readonly zh: string;
  readonly aliases?: readonly string[];
}

const LONGEST = 200;

interface TextOptions extends Naming {
  readonly max?: number;
}

// Control characters other than a line break carry no meaning and break exports.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/gu;
const ERROR_CELL = /^#(REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?$/iu;

const readText = (text: string, options: TextOptions): Reading<string> => {
  const clean = text.replace(CONTROL, ' ').trim();
  const max = options.max ?? LONGEST;
  if (ERROR_CELL.test(clean)) return refused('error_cell', `“${options.zh}”是表格公式错误（${clean}），请改为实际内容`);
  if (clean === '') return refused('required', `“${options.zh}”不能为空`);
  if (clean.length > max) return refused('too_long', `“${options.zh}”超过 ${max} 字，请缩短`);
  return accepted(clean);
};

export const text = (options: TextOptions): Field<string> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: true,
  column: 'String',
  kind: 'text',
  longest: options.max ?? LONGEST,
  choices: [],
  tell: asKept,
  read: (cell) => readText(cell, options),
});

const nullable = (column: string): string => (column.startsWith('LowCardinality(') ? column.replace('String', 'Nullable(String)') : `Nullable(${column})`);

/** Makes any field optional: an empty cell or a mark such as “—” is `null`, never a zero. */
export const optional = <T extends string | number>(field: Field<T>): Field<T | null> => ({
  ...field,
  required: false,
  column: nullable(field.column),
  read: (cell: string, context: ReadContext): Reading<T | null> => (isEmptyMark(cell.trim()) ? accepted(null) : field.read(cell, context)),
});

const TRUNCATED = /^\d{15}0{3}$|^\d+(\.\d+)?[eE]\+?\d+$/u;

const readIdentity = (text: string, zh: string, jurisdiction: Jurisdiction): Reading<string> | null => {
  const identity = splitIdentity(text);
  if (identity === null) return null;
  const { scheme, value } = identity;
  if (identityScheme(scheme, jurisdiction) === null) {
    const known = jurisdiction.identities.map(({ code, zh: name }) => `${code}（${name}）`);
    return refused('credit_code_invalid', `“${zh}”所用的登记系统“${scheme}”没有登记，可用：${known.length === 0 ? '无' : known.join('、')}`);
  }
  if (value === '' || value !== value.trim()) return refused('credit_code_invalid', `“${zh}”的“${scheme}:”之后应紧接登记号或名称，首尾不留空格`);
  if (value.search(CONTROL) >= 0 || value.length > LONGEST_IDENTITY) return refused('too_long', `“${zh}”的登记号应不超过 ${LONGEST_IDENTITY} 字，且不含控制字符`);
  return accepted(text);
};

const readCreditCode = (cell: string, zh: string, { jurisdiction }: ReadContext): Reading<string> => {
  const identity = readIdentity(cell.trim(), zh, jurisdiction);
  if (identity !== null) return identity;
  const code = normaliseText(cell).toUpperCase();
  if (code === '') return refused('required', `“${zh}”不能为空`);
  if (isCreditCode(code)) return accepted(code);
  if (TRUNCATED.test(code)) {
    return refused('credit_code_truncated', `“${zh}”后几位已丢失（表格把它当作数字保存）。请把该列设为文本后重新填写 18 位代码`);
  }
  return refused('credit_code_invalid', `“${zh}”不是有效的 18 位统一社会信用代码（校验位不符或字符有误），请核对营业执照`);
};

/** A 统一社会信用代码, or `scheme:number` of a register of the jurisdiction, kept as given. */
export const creditCode = (options: Naming): Field<string> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: true,
  column: 'String',
  kind: 'credit-code',
  choices: [],
  tell: asKept,
  read: (cell, context) => readCreditCode(cell, options.zh, context),
});

const SEPARATOR = /[;；、|]/u;

const readCreditCodes = (cell: string, zh: string, context: ReadContext): Reading<readonly string[]> => {
  const codes: string[] = [];
  if (isEmptyMark(cell.trim())) return accepted(codes);
  for (const part of cell.split(SEPARATOR)) {
    if (part.trim() === '') continue;
    const reading = readCreditCode(part, zh, context);
    if (!reading.ok) return reading;
    if (!codes.includes(reading.value)) codes.push(reading.value);
  }
  return accepted(codes);
};

/** Several codes in one cell, parted by ; or 、. Duplicates are folded; order is kept. */
export const creditCodes = (options: Naming): Field<readonly string[]> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: false,
  column: 'Array(String)',
  kind: 'list',
  choices: [],
  tell: asKept,
  read: (cell, context) => readCreditCodes(cell, options.zh, context),
});

const readWords = (cell: string): Reading<readonly string[]> => {
  if (isEmptyMark(cell.trim())) return accepted([]);
  const words = cell.split(SEPARATOR).map((word) => word.trim());
  return accepted(words.filter((word) => word !== ''));
};

export const words = (options: TextOptions): Field<readonly string[]> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: false,
  column: 'Array(String)',
  kind: 'list',
  choices: [],
  tell: asKept,
  read: (cell) => readWords(cell),
});
