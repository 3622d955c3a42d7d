import type * as z from 'zod/mini';

import { refuse } from './composite-fault.js';

type Issue = z.core.$ZodIssue;

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document);

/** `indicators[3](life).weight`: the place by number, and by the code that stands there. */
const fieldOf = (document: unknown, path: readonly PropertyKey[]): string =>
  path.reduce<string>((told, key, index) => {
    if (typeof key !== 'number') return told === '' ? String(key) : `${told}.${String(key)}`;
    const code = valueAt(document, [...path.slice(0, index + 1), 'code']);
    return `${told}[${key + 1}]${typeof code === 'string' ? `(${code})` : ''}`;
  }, '');

const kinds: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '两个数的列表', en: 'a list of two numbers' },
  object: { zh: '若干“名称: 值”', en: 'a set of “name: value” lines' },
};

const boundsOf = (issue: Issue): { readonly zh: string; readonly en: string } | null => {
  if (issue.code === 'too_small') {
    const sign = issue.inclusive === false ? { zh: '大于', en: 'a number above' } : { zh: '不小于', en: 'a number of at least' };
    return issue.origin === 'array' || issue.origin === 'string'
      ? { zh: `至少 ${issue.minimum} 项（字）`, en: `something of length ${issue.minimum} at least` }
      : { zh: `${sign.zh} ${issue.minimum}`, en: `${sign.en} ${issue.minimum}` };
  }
  return issue.code === 'too_big' ? { zh: `不超过 ${issue.maximum}`, en: `a number of at most ${issue.maximum}` } : null;
};

const expectation = (issue: Issue): { readonly zh: string; readonly en: string } => {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? { zh: issue.expected, en: issue.expected };
  if (issue.code === 'invalid_value') return { zh: `以下之一：${issue.values.join('、')}`, en: `one of ${issue.values.join(', ')}` };
  if (issue.code === 'invalid_union') return { zh: '已知的 type：goalposts、min_max、z_score、percentile_rank、rank、none', en: 'a known type' };
  return boundsOf(issue) ?? { zh: '另一种值', en: 'another value' };
};

const tellValue = (value: unknown): { readonly zh: string; readonly en: string } => {
  if (value === undefined || value === null) return { zh: '未填写', en: 'nothing is there' };
  const text = JSON.stringify(value).slice(0, 60);
  return { zh: `现为 ${text}`, en: `it is ${text}` };
};

/** Throws the fault that says, in words, which field of a scheme has another shape than it should. */
export const tellIssue = (issue: Issue, document: unknown): never => {
  const field = fieldOf(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join('、');
    return refuse('scheme_shape', { zh: `方案中不认识的字段：${keys}，请删除或改正拼写。`, en: `Unknown field ${issue.keys.join(', ')}; remove it or mend its spelling.` }, { field: field === '' ? keys : `${field}.${keys}` });
  }
  const [wanted, found] = [expectation(issue), tellValue(valueAt(document, issue.path))];
  return refuse('scheme_shape', { zh: `应填${wanted.zh}，${found.zh}。`, en: `Write ${wanted.en} here; ${found.en}.` }, { field: field === '' ? '（整个文件）' : field });
};
