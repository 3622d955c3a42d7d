import { allSectors, type Field, isEmptyMark, type Jurisdiction, type QueryOf, type RecordDefinition, type records } from '@monitor/domain';
import { z } from 'zod';
import { consortiumColumn, recordScope } from '../desk/record-scope.js';

type Asked = Omit<QueryOf<typeof records>, 'offset' | 'limit'>;

/** The filters of a page that mean something for a kind. */
export type Narrowing = 'sector' | 'district' | 'consortium';

export const narrowingsOf = (kind: RecordDefinition): Narrowing[] => {
  if (consortiumColumn(kind) !== null) return ['sector', 'district', 'consortium'];
  return 'district' in kind.fields ? ['district'] : [];
};

const shown = (name: string, { kind }: Field): string => (kind === 'list' ? `arrayStringConcat(r.${name}, '；')` : `ifNull(toString(r.${name}), '')`);

const isCoded = ({ kind }: Field): boolean => kind === 'choice';

const codesOf = ({ fields }: RecordDefinition): string[] => Object.entries(fields).flatMap(([name, field]) => (isCoded(field) ? [`concat('${name}:', ifNull(toString(r.${name}), ''))`] : []));

const textIn = (kind: RecordDefinition): string => {
  const found = `positionCaseInsensitiveUTF8(concat(${Object.entries(kind.fields).flatMap(([name, field]) => [shown(name, field), `'\\n'`]).join(', ')}), {text:String}) > 0`;
  const codes = codesOf(kind);
  return codes.length === 0 ? `({any_text:Bool} OR ${found})` : `({any_text:Bool} OR ${found} OR hasAny([${codes.join(', ')}], {words:Array(String)}))`;
};

const ofConsortia = (column: string, condition: string): string => `r.${column} IN (SELECT code FROM consortium WHERE ${condition})`;

const narrowedTo = (kind: RecordDefinition): string[] => {
  const column = consortiumColumn(kind);
  if (column === null) return narrowingsOf(kind).map(() => `({all_districts:Bool} OR r.district IN {districts:Array(String)})`);
  return [
    `({all_sectors:Bool} OR ${ofConsortia(column, 'sector IN {sectors:Array(String)}')})`,
    `({all_districts:Bool} OR ${ofConsortia(column, 'district IN {districts:Array(String)}')})`,
    `({any_consortium:Bool} OR r.${column} = {consortium:String})`,
  ];
};

/** What a row `r` must be to be shown; what is not asked for is neutral. */
export const conditionOf = (kind: RecordDefinition): string =>
  [recordScope(kind), `({any_file:Bool} OR positionCaseInsensitiveUTF8(toString(r.source_path), {file:String}) > 0)`, textIn(kind), ...narrowedTo(kind)].join('\n      AND ');

/** The parameters that `conditionOf` binds. */
export const filterParams = (kind: RecordDefinition) => {
  const narrowings = narrowingsOf(kind);
  return {
    any_file: z.boolean(), file: z.string(), any_text: z.boolean(), text: z.string(),
    ...(codesOf(kind).length === 0 ? {} : { words: z.array(z.string()) }),
    ...(narrowings.includes('sector') ? { all_sectors: z.boolean(), sectors: z.array(z.string()) } : {}),
    ...(narrowings.includes('district') ? { all_districts: z.boolean(), districts: z.array(z.string()) } : {}),
    ...(narrowings.includes('consortium') ? { any_consortium: z.boolean(), consortium: z.string() } : {}),
  };
};

/** Lists of the place have no words of their own in a field. */
const wordsOf = (field: Field, { districts, ...place }: Jurisdiction): readonly string[] =>
  field.choices.length > 0 ? field.choices : [...allSectors({ districts, ...place }), ...districts].map(({ zh }) => zh);

/** The kept codes whose words hold the text, as `field:code`: a person looks for 拨付, the table says `allocated`. */
const matchingCodes = ({ fields }: RecordDefinition, text: string, jurisdiction: Jurisdiction): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (!isCoded(field) || isEmptyMark(text)) return [];
    const readings = wordsOf(field, jurisdiction).filter((word) => word.includes(text)).map((word) => field.read(word, { jurisdiction, unit: null }));
    return readings.flatMap((reading) => (reading.ok && typeof reading.value === 'string' ? [`${name}:${reading.value}`] : []));
  });

/** The question as the queries of its kind bind it. */
export const bindFilter = (kind: RecordDefinition, { q = '', file = '', consortium = '', sector, district }: Asked, jurisdiction: Jurisdiction): Record<string, unknown> => {
  const all: Record<string, unknown> = {
    any_file: file === '', file, any_text: q.trim() === '', text: q.trim(), words: matchingCodes(kind, q.trim(), jurisdiction),
    all_sectors: sector.length === 0, sectors: sector, all_districts: district.length === 0, districts: district, any_consortium: consortium === '', consortium,
  };
  return Object.fromEntries(Object.keys(filterParams(kind)).map((name) => [name, all[name]]));
};
