import { type Jurisdiction, recordNamed, type previewProfile, type ReplyOf } from '@monitor/domain';

type Found = NonNullable<ReplyOf<typeof previewProfile>['found']>;
type Row = Found['rows'][number];
type ShownRecord = Row['records'][number];

const LONGEST = 60;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/\s+/gu, ' ');

const zhOf = (record: string, field: string): string => (record === '' ? field : (recordNamed(record).fields[field]?.zh ?? field));

const placeOf = ({ sheet, row }: Row): string => (sheet === '' ? `第 ${row} 行` : `“${sheet}”第 ${row} 行`);

/** In the words of the place: what is kept as a code is told by its name. */
const recordLine = ({ record, cell, values }: ShownRecord, jurisdiction: Jurisdiction): string => {
  const { zh, fields } = recordNamed(record);
  const told = Object.entries(values).flatMap(([field, value]) => {
    const words = value === null ? '' : (fields[field]?.tell(value, jurisdiction) ?? value);
    return words === '' ? [] : [`${zhOf(record, field)}=${short(words)}`];
  });
  return `    ✓ ${zh} ${cell}：${told.join('，')}`;
};

/** A row as found, and under it the records it gives and what is refused of it. */
const rowLines = (row: Row, jurisdiction: Jurisdiction): string[] => [
  `${placeOf(row)}：${row.texts.map(short).join(' | ').replace(/(?: \| )+$/u, '')}`,
  ...row.records.map((record) => recordLine(record, jurisdiction)),
  ...row.rejections.map(({ record, field, cell, message }) => `    ✗ ${record === '' ? '' : `${recordNamed(record).zh}·`}${zhOf(record, field)} ${cell}：${message}`),
];

/** What a preview found, for a terminal: rows with their records and refusals, then the counts of everything. */
export const previewLines = (found: Found, { most, jurisdiction }: { readonly most: number; readonly jurisdiction: Jurisdiction }): string[] => {
  const lines = (row: Row): string[] => rowLines(row, jurisdiction);
  const refused = found.refusals.filter((row) => !found.rows.slice(0, most).includes(row));
  return [
    ...found.rows.slice(0, most).flatMap(lines),
    ...(refused.length === 0 ? [] : ['未通过的行：', ...refused.slice(0, most).flatMap(lines)]),
    `共读 ${found.rowsRead} 行${found.complete ? '' : '（只预览了开头）'}，${found.rejectedRows} 行有未通过的内容。`,
    ...found.counts.map(({ zh, records }) => `  ${zh}：${records} 条`),
    ...found.byCode.map(({ code, times }) => `  未通过 ${code}：${times} 处`),
    ...found.skipped.map(({ why, rows }) => `  按规则略过（${why}）：${rows} 行`),
    ...found.notes.map((note) => `  ${note}`),
    ...(found.unused.length === 0 ? [] : [`  没有用到的列：${found.unused.join('、')}`]),
  ];
};
