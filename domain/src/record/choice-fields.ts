import { allSectors, type Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { accepted, type Field, normaliseText, type ReadContext, type Reading, refused } from './field.js';

interface Choice<C extends string> {
  readonly code: C;
  readonly zh: string;
  readonly aliases?: readonly string[];
}

interface ChoiceOptions<C extends string> {
  readonly zh: string;
  readonly aliases?: readonly string[];
  readonly of: readonly Choice<C>[];
}

const index = <C extends string>(choices: readonly Choice<C>[]): ReadonlyMap<string, C> =>
  new Map(choices.flatMap((choice) => [choice.code, choice.zh, ...(choice.aliases ?? [])].map((word): [string, C] => [normaliseText(word), choice.code])));

const unknown = (zh: string, cell: string, known: readonly string[]): Reading<never> =>
  cell === ''
    ? refused('required', `“${zh}”不能为空，可填：${known.join('、')}`)
    : refused('not_in_list', `“${zh}”不能是“${cell}”，可填：${known.join('、')}`);

/** A closed list: the code, the Chinese word or an alias are read; the code is kept. */
export const choice = <const C extends string>(options: ChoiceOptions<C>): Field<C> => {
  const codes = index(options.of);
  const known = options.of.map((each) => each.zh);
  const words = new Map<string, string>(options.of.map(({ code, zh }) => [code, zh]));
  return {
    zh: options.zh,
    aliases: options.aliases ?? [],
    required: true,
    column: 'LowCardinality(String)',
    kind: 'choice',
    choices: known,
    read: (cell) => {
      const word = normaliseText(cell);
      const code = codes.get(word);
      return code === undefined ? unknown(options.zh, word, known) : accepted(code);
    },
    tell: (code) => words.get(code) ?? code,
  };
};

interface PlaceOptions {
  readonly zh: string;
  readonly aliases?: readonly string[];
  /** Which of the jurisdiction's lists the cell is read against. */
  readonly list: 'sectors' | 'districts';
  /** A word for a place beyond the jurisdiction, kept as an empty code; without it such a cell is refused. */
  readonly outside?: string;
}

const listOf = (jurisdiction: Jurisdiction, list: PlaceOptions['list']) => (list === 'sectors' ? allSectors(jurisdiction) : jurisdiction.districts);

const readPlace = (cell: string, options: PlaceOptions, context: ReadContext): Reading<string> => {
  const word = normaliseText(cell);
  const list = listOf(context.jurisdiction, options.list);
  const found = list.find((each) => each.code === word || normaliseText(each.zh) === word || each.en === word);
  if (found !== undefined) return accepted(found.code);
  if (options.outside !== undefined && word === options.outside) return accepted('');
  return unknown(options.zh, word, list.map((each) => each.zh));
};

/** A sector or a district of the jurisdiction, by code, Chinese or English name. */
export const place = (options: PlaceOptions): Field<string> => ({
  zh: options.zh,
  aliases: options.aliases ?? [],
  required: true,
  column: 'LowCardinality(String)',
  kind: 'choice',
  choices: [],
  read: (cell, context) => readPlace(cell, options, context),
  tell: (code, jurisdiction) => (code === '' ? options.outside : listOf(jurisdiction, options.list).find((each) => each.code === code)?.zh) ?? code,
});
