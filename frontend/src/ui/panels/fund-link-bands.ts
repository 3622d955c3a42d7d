import type { fundLinks, ReplyOf } from '@monitor/domain';
import type { FundBand, FundNode } from '../../charts/fund-links.option';
import { wordOf } from '../../messages/word-of';
import { withoutCity } from '../../messages/names';

type Links = ReplyOf<typeof fundLinks>;

interface Words {
  readonly sources: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly gathered: (count: number) => string;
}

interface Look {
  readonly words: Words;
  readonly colourOf: (sector: string) => string;
}

const ids = { source: (code: string) => `s:${code}`, consortium: (code: string) => `c:${code}`, category: (code: string) => `k:${code}` };

const shortOf = (name: string): string => withoutCity(name).replace(/创新联合体$/u, '');

/** The nodes of the flow from left to right; ids keep a source and a category of one name apart. */
export const linkNodes = ({ consortia, gathered, fromSources, toCategories }: Links, { words, colourOf }: Look): readonly FundNode[] => {
  const sources = [...new Set(fromSources.map(({ source }) => source))];
  const categories = [...new Set(toCategories.map(({ category }) => category))];
  const told = consortia.some(({ consortium }) => consortium === '') || gathered === 0 ? consortia : [...consortia, { consortium: '', name: '', sector: '' }];
  return [
    ...sources.map((code): FundNode => ({ id: ids.source(code), name: wordOf(words.sources, code), depth: 0, colour: 'var(--accent)' })),
    ...told.map(({ consortium, name, sector }): FundNode => ({ id: ids.consortium(consortium), name: consortium === '' ? words.gathered(gathered) : shortOf(name), depth: 1, colour: consortium === '' ? 'var(--grey)' : colourOf(sector) })),
    ...categories.map((code): FundNode => ({ id: ids.category(code), name: wordOf(words.categories, code), depth: 2, colour: 'var(--accent)' })),
  ];
};

/** The bands of the flow, largest first within each half. */
export const linkBands = ({ fromSources, toCategories }: Links): readonly FundBand[] => {
  const into = fromSources.map(({ source, consortium, amount }): FundBand => ({ from: ids.source(source), to: ids.consortium(consortium), amount }));
  const out = toCategories.map(({ consortium, category, amount }): FundBand => ({ from: ids.consortium(consortium), to: ids.category(category), amount }));
  const bySize = (a: FundBand, b: FundBand): number => Number(b.amount) - Number(a.amount);
  return [...into.toSorted(bySize), ...out.toSorted(bySize)];
};

/** The consortium of a node, `null` for other nodes and for the gathered one. */
export const consortiumOfNode = (id: string): string | null => (id.startsWith('c:') && id.length > 2 ? id.slice(2) : null);
