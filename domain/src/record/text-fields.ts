import { accepted, asKept, type Field, isEmptyMark, normaliseText, type ReadContext, type Reading, refused } from './field.js';
import { isCreditCode } from './credit-code.js';

interface Naming {
  readonly zh: string;
  readonly aliases?: readonly string[];
}

interface TextOptions extends Naming {
  readonly max?: number;
}

// Control characters other than a line break carry no meaning and break exports.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/gu;
const ERROR_CELL = /^#(REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?$/iu;

const readText = (text: string, options: TextOptions): Reading<string> => {
  const clean = text.replace(CONTROL, ' ').trim();
  const max = options.max ?? 200;
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

const readCreditCode = (cell: string, zh: string): Reading<string> => {
  const code = normaliseText(cell).toUpperCase();
  if (code === '') return refused('required', `“${zh}”不能为空`);
  if (isCreditCode(code)) return accepted(code);
  if (TRUNCATED.test(code)) {
    return refused('credit_code_truncated', `“${zh}”后几位已丢失（表格把它当作数字保存）。请把该列设为文本后重新填写 18 位代码`);
  }
  return refused('credit_code_invalid', `“${zh}”不是有效的 18 位统一社会信用代码（校验位不符或字符有误），请核对营业执照`);
};

export const creditCode = (options: Naming): Field<string> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: true,
  column: 'String',
  kind: 'credit-code',
  choices: [],
  tell: asKept,
  read: (cell) => readCreditCode(cell, options.zh),
});

const SEPARATOR = /[;；、|]/u;

const readCreditCodes = (cell: string, zh: string): Reading<readonly string[]> => {
  const codes: string[] = [];
  if (isEmptyMark(cell.trim())) return accepted(codes);
  for (const part of cell.split(SEPARATOR)) {
    if (part.trim() === '') continue;
    const reading = readCreditCode(part, zh);
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
  read: (cell) => readCreditCodes(cell, options.zh),
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
