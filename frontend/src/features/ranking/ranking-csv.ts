import { type ReplyOf, type ranking, roundHalfUp, type Scheme } from '@monitor/domain';
import { type CsvCell, type CsvLine, csvText, numberCell, textCell } from '../../export/csv-file';
import type { Language } from '../../messages/language';
import { dimensionName, districtName, gradeName, sectorName } from '../../messages/names';
import type { Messages } from '../../messages/zh';
import { groupOf, groupRows } from './group-rows';
import type { RateBase } from '../../address/ranking-address';
import { rankChange } from './rank-change';
import { drawnRank, type Interval } from './rank-intervals';
import { baseOf, type MoneyColumn, rateText } from './ranking-money';
import type { RankingColumn } from './ranking-columns';
import type { RankingRow } from './ranking-row';

/** What the screen shows at the moment of the export. */
export interface ShownRanking {
  readonly basis: ReplyOf<typeof ranking>['basis'];
  /** In the order shown. */
  readonly rows: readonly RankingRow[];
  readonly columns: readonly RankingColumn[];
  readonly intervals: ReadonlyMap<string, Interval>;
  /** What amounts are told by; in 元 whatever the screen's scale. */
  readonly per?: RateBase | undefined;
  /** Told in words: what was filtered, searched and sorted by. */
  readonly told: { readonly filters: string; readonly search: string; readonly sorting: string };
}

export interface Wording {
  readonly messages: Messages;
  readonly language: Language;
  /** Of the year shown. */
  readonly scheme: Scheme;
}

interface Column {
  readonly head: string;
  readonly cell: (row: RankingRow) => CsvCell;
}

const points = (value: number | null | undefined): CsvCell => numberCell(value === null || value === undefined ? null : roundHalfUp(value, 2));
const whole = (value: number | null): CsvCell => numberCell(value === null ? null : String(value));

const places = (row: RankingRow): CsvCell => {
  const change = rankChange(row);
  if (change.kind === 'up') return whole(change.places);
  if (change.kind === 'down') return whole(-change.places);
  return change.kind === 'same' ? whole(0) : null;
};

const gradeNote = ({ limitedByCap, needsPerson }: RankingRow, notes: Messages['ranking']['notes']): string =>
  needsPerson ? notes.needsPerson : limitedByCap ? notes.limitedByCap : '';

const contributionColumns = ({ messages, language, scheme }: Wording): readonly Column[] => [
  ...scheme.dimensions.map(({ code }) => ({
    head: messages.ranking.csv.dimension(dimensionName(scheme, code)[language]),
    cell: (row: RankingRow) => points(row.total === null ? null : row.contributions[code]),
  })),
  { head: messages.ranking.adjustment, cell: (row) => (row.total === null ? null : points(row.adjustment)) },
];

const intervalColumns = (intervals: ShownRanking['intervals'], { robustness: { csv } }: Messages): readonly Column[] =>
  (['low', 'middle', 'high', 'band'] as const).map((part) => ({
    head: csv[part],
    cell: ({ consortium }) => {
      const value = intervals.get(consortium)?.[part];
      return numberCell(value === undefined ? null : drawnRank(value));
    },
  }));

const moneyColumn = (column: MoneyColumn, per: RateBase | undefined, { ranking, figures }: Messages): Column => ({
  head: `${ranking.columns[column]}（${ranking.money.unit[baseOf(column, per)](figures.units.yuan)}）`,
  cell: (row) => numberCell(rateText(row, column, per)),
});

const columnsOf = (column: RankingColumn, { intervals, per }: ShownRanking, wording: Wording): readonly Column[] => {
  const { messages, language } = wording;
  const { columns: heads, csv, notes } = messages.ranking;
  const one = (cell: Column['cell'], head = heads[column]): readonly Column[] => [{ head, cell }];
  const text = (read: (row: RankingRow) => string) => one((row) => textCell(read(row)));
  const table: Record<RankingColumn, () => readonly Column[]> = {
    rank: () => one((row) => whole(row.rank)),
    change: () => one(places, csv.places),
    interval: () => intervalColumns(intervals, messages),
    name: () => text((row) => row.name),
    consortium: () => text((row) => row.consortium),
    sector: () => text((row) => sectorName(row.sector)[language]),
    district: () => text((row) => districtName(row.district)[language]),
    lead: () => text((row) => row.lead),
    contributions: () => contributionColumns(wording),
    total: () => one((row) => points(row.total)),
    previousTotal: () => one((row) => points(row.previousTotal)),
    members: () => one((row) => whole(row.members)),
    revenue: () => [moneyColumn('revenue', per, messages)],
    contracts: () => [moneyColumn('contracts', per, messages)],
    fiscalSpent: () => [moneyColumn('fiscalSpent', per, messages)],
    grade: () => [
      ...text((row) => (row.grade === null ? messages.status.gradeNone : gradeName(row.grade)[language])),
      ...one((row) => textCell(gradeNote(row, notes)), csv.gradeNote),
    ],
    coverage: () => one((row) => points(row.coverage), csv.coverage),
    flags: () => text((row) => row.flags.map((kind) => messages.status.flags[kind]).join('；')),
    status: () => text((row) => messages.status.consortium[row.status]),
  };
  return table[column]();
};

const basisLines = ({ basis, rows, told }: ShownRanking, { messages, language, scheme: used }: Wording): readonly CsvLine[] => {
  const { csv } = messages.ranking;
  const known = basis.scheme === `${used.id}@${used.version}`;
  const scheme = known ? `${used[language]} ${used.version}` : basis.scheme;
  const facts: readonly (readonly [string, string])[] = [
    [messages.frame.year, messages.frame.yearOf(basis.year)],
    [csv.filters, told.filters === '' ? csv.all : told.filters],
    [csv.search, told.search === '' ? csv.nothing : told.search],
    [csv.sorting, told.sorting],
    [csv.asOf, basis.asOf],
    [csv.scheme, scheme],
    [csv.ruleSet, basis.ruleSet],
    [csv.edition, basis.edition],
    [csv.publishedAt, basis.publishedAt],
  ];
  return [
    [],
    [textCell(csv.basis)],
    ...facts.map(([name, value]) => [textCell(name), textCell(value)]),
    [textCell(csv.rows), whole(rows.length)],
    [textCell(csv.rounding)],
    [textCell(csv.preview)],
  ];
};

/** The ranking as shown: its rows, order and columns, then an empty line and what they rest on. */
export const rankingCsv = (shown: ShownRanking, wording: Wording): string => {
  const { ranking: words } = wording.messages;
  const columns: readonly Column[] = [
    { head: words.csv.group, cell: (row) => textCell(words.groups[groupOf(row)]) },
    ...shown.columns.flatMap((column) => columnsOf(column, shown, wording)),
  ];
  const ordered = groupRows(shown.rows).flatMap(({ rows }) => rows);
  return csvText([
    columns.map(({ head }) => textCell(head)),
    ...ordered.map((row) => columns.map(({ cell }) => cell(row))),
    ...basisLines(shown, wording),
  ]);
};

/** 「联合体排名_2025年度_20260630.csv」. */
export const rankingFileName = ({ year, asOf }: ShownRanking['basis'], { messages }: Pick<Wording, 'messages'>): string =>
  `${messages.ranking.csv.fileName}_${messages.frame.yearOf(year)}_${asOf.replaceAll('-', '')}.csv`;
