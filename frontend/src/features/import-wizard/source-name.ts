import { sourceName } from '@monitor/domain';

const LONGEST = 40;

const slug = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replace(/^[^a-z]+/u, '').slice(0, LONGEST).replace(/-+$/u, '');

const ending = /\.[A-Za-z0-9]{1,8}$/u;

/** A name for a source: from its title, else from the file, else numbered; never one that is taken. */
export const nameFor = (title: string, file: string, taken: readonly string[]): string => {
  const found = [slug(title), slug(file.replace(ending, ''))].find((each) => each.length > 2 && sourceName.safeParse(each).success) ?? 'source';
  const numbers = Array.from({ length: taken.length + 1 }, (_, place) => place + 2);
  const names = [found, ...numbers.map((number) => `${found.slice(0, LONGEST - 5)}-${number}`)];
  return names.find((each) => sourceName.safeParse(each).success && !taken.includes(each)) ?? found;
};

/** A title from a file's name: without its ending, marks as spaces. */
export const titleOf = (file: string): string => file.replace(ending, '').replaceAll(/[_\s]+/gu, ' ').trim();
