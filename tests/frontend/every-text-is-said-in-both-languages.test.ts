import { describe, expect, it } from 'vitest';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';

type Leaf = readonly [path: string, value: unknown];

const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [[path, value]];

const sample = (value: unknown): unknown => (typeof value === 'function' && value.length < 3 ? value(...Array.from({ length: value.length }, (_, place) => place + 1)) : value);
const chinese = /\p{Script=Han}/u;
const inItsOwnName = new Set(['.shell.languages.zh']);

describe('the texts', () => {
  it('have the same shape in both languages', () => {
    const shape = (texts: unknown) => leaves(texts).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(en)).toEqual(shape(zh));
    expect(shape(zh).length).toBeGreaterThan(150);
  });

  it('are not left in Chinese for an English reader', () => {
    const left = leaves(en).filter(([path, value]) => !inItsOwnName.has(path) && chinese.test(String(sample(value))));
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('are never empty in Chinese where English has words', () => {
    const english = new Map(leaves(en));
    const empty = leaves(zh).filter(([path, value]) => value === '' && english.get(path) !== '');
    expect(empty).toEqual([]);
  });
});
