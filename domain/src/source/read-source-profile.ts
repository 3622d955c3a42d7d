import { zhCN } from 'zod/locales';
import * as z from 'zod/mini';
import type { ProfileFault } from './profile-fault.js';
import { meaningFaults } from './profile-meaning.js';
import { type SourceProfile, sourceProfile } from './source-profile.js';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

const { localeError } = zhCN();

const KINDS = 'folder、http、sql、upload';

const isMissing = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.message.includes('undefined');

/** Of the ways in which a value may be written, the one it comes nearest to: what names the way must be there. */
const nearest = (branches: readonly (readonly Issue[])[]): readonly Issue[] | null => {
  const likely = branches.filter((issues) => !issues.some((issue) => isMissing(issue) && issue.path.length === 1));
  return likely.sort((left, right) => left.length - right.length)[0] ?? null;
};

const sayUnion = (issue: Issue & { code: 'invalid_union' }, path: Path): readonly ProfileFault[] => {
  if (issue.path.length === 0 || issue.errors.length === 0) return [{ path, message: `“kind”不对：来源类型只能是 ${KINDS}。请改正。` }];
  const found = nearest(issue.errors);
  if (found === null) return [{ path, message: '这里的写法不对，缺少说明用哪一种写法的键（字段来源应写 column、value、expression、identity 或 lookup 之一）。请对照操作手册改写。' }];
  return found.flatMap((inner) => say(inner, path));
};

const textPath = (path: readonly PropertyKey[]): (string | number)[] => path.flatMap((step) => (typeof step === 'symbol' ? [] : [step]));

const say = (issue: Issue, at: Path = []): readonly ProfileFault[] => {
  const path = [...at, ...textPath(issue.path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: `不认识的键“${key}”。请改正拼写或删去。` }));
  if (issue.code === 'invalid_union') return sayUnion(issue, path);
  if (isMissing(issue)) return [{ path, message: `缺少“${String(path.at(-1) ?? '')}”。请补上。` }];
  if (path.at(-1) === 'name' && path.length === 1) return [{ path, message: '来源名称只能用小写字母、数字和连字符，以字母开头，2 至 40 个字符，不能叫 folder。请改名。' }];
  return [{ path, message: `“${String(path.at(-1) ?? '')}”的值不对：${issue.message}。请改正。` }];
};

export type ReadProfile = { readonly profile: SourceProfile; readonly faults: readonly [] } | { readonly profile: null; readonly faults: readonly ProfileFault[] };

/**
 * Reads a document as a source profile. Every fault is told at once: keys and values that do not fit or, when all fit,
 * what contradicts the records (unknown kinds and fields, required fields without a source, columns nobody declared).
 */
export const readSourceProfile = (document: unknown): ReadProfile => {
  const parsed = z.safeParse(sourceProfile, document, { error: localeError });
  if (!parsed.success) return { profile: null, faults: parsed.error.issues.flatMap((issue) => say(issue)) };
  const faults = meaningFaults(parsed.data);
  return faults.length === 0 ? { profile: parsed.data, faults: [] } : { profile: null, faults };
};
