import { aProblem, type ExtractProblem } from './extract-problem.js';

export type JsonOutcome = { readonly value: unknown } | { readonly problem: ExtractProblem };

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const longDigits = /\d[\d.]{15}/;
const suspicious = /__proto__|\\u005f/i;

/**
 * Parses one record. A number of more than 15 digits comes as its text, since a double would lose digits
 * (credit codes exported as numbers); a key `__proto__` is refused.
 */
export function parseJson(text: string, address: string): JsonOutcome {
  try {
    const value: unknown = JSON.parse(longDigits.test(text) ? text.replace(token, quoteLongNumber) : text);
    if (suspicious.test(text) && hasForbiddenKey(value)) return { problem: refusal('forbidden_key', text, address) };
    return { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: refusal('bad_json', text, address) };
  }
}

function quoteLongNumber(found: string): string {
  if (found.startsWith('"') || found.replace(/[eE].*$/, '').replace(/\D/g, '').length <= 15) return found;
  const valid = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(found);
  return valid ? `"${found}"` : found;
}

function hasForbiddenKey(root: unknown): boolean {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return true;
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return false;
}

const refusal = (code: 'bad_json' | 'forbidden_key', original: string, address: string): ExtractProblem =>
  aProblem(code, { scope: 'part', address, original, detail: `位置 ${address || '（整个文件）'}` });
