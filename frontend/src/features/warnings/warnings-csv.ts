import { roundHalfUp, type WarningColour } from '@monitor/domain';
import { type CsvCell, type CsvLine, csvText, numberCell, textCell } from '../../export/csv-file';
import type { Language } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import type { Messages } from '../../messages/zh';
import type { ShownUnit, WarningGroup } from './group-warnings';
import { monthNumbers } from './month-strip';
import type { WarningItem, WarningsReply, Watch } from './warning-reply';

export interface ShownWarnings {
  readonly basis: WarningsReply['basis'];
  readonly watch: Watch;
  /** In the order shown. */
  readonly groups: readonly WarningGroup[];
}

export interface Wording {
  readonly messages: Messages;
  readonly language: Language;
}

const points = (value: number | null): CsvCell => numberCell(value === null ? null : roundHalfUp(value, 2));

const monthCells = (months: readonly WarningColour[], words: Messages['warnings']): readonly CsvCell[] =>
  monthNumbers.map((month) => {
    const colour = months[month - 1];
    return colour === undefined ? null : textCell(words.colours[colour]);
  });

const unitCells = ({ unit }: ShownUnit, language: Language): readonly CsvCell[] =>
  [unit.name, unit.consortium, sectorName(unit.sector)[language], districtName(unit.district)[language], unit.lead].map(textCell);

const unitLine = (shown: ShownUnit, { messages: { warnings: words }, language }: Wording): CsvLine => {
  const { low, high, note } = shown.unit.forecast;
  return [
    ...unitCells(shown, language), textCell(words.csv.whole), textCell(''), textCell(words.colours[shown.colour]), ...monthCells(shown.months, words),
    null, null, null, null, null, points(low), points(high), textCell(note),
  ];
};

const itemLine = (shown: ShownUnit, item: WarningItem, { messages: { warnings: words }, language }: Wording): CsvLine => [
  ...unitCells(shown, language), textCell(words.kinds[item.kind]), textCell(item.label), textCell(words.colours[item.colour]), ...monthCells(item.months, words),
  textCell(item.since), item.due === null ? null : textCell(item.due), textCell(item.note), textCell(item.missing), textCell(item.evidence.join('；')), null, null, null,
];

const headLine = ({ messages: { warnings: words } }: Wording): CsvLine => {
  const { csv } = words;
  return [
    csv.name, csv.consortium, csv.sector, csv.district, csv.lead, words.heads.kind, csv.item, csv.colour, ...monthNumbers.map(words.month),
    csv.since, csv.due, csv.note, csv.missing, csv.evidence, csv.low, csv.high, csv.forecast,
  ].map(textCell);
};

const basisLines = ({ basis, watch, groups }: ShownWarnings, { messages: { warnings: words, ranking } }: Wording): readonly CsvLine[] => {
  const facts: readonly (readonly [string, string])[] = [
    [words.csv.year, String(watch.year)], [words.csv.checks, watch.checks.join('；')], [words.csv.horizon, watch.horizon],
    [ranking.csv.scheme, watch.scheme], [ranking.csv.ruleSet, watch.ruleSet], [ranking.csv.edition, basis.edition], [ranking.csv.publishedAt, basis.publishedAt],
    [words.csv.units, String(groups.reduce((sum, { units }) => sum + units.length, 0))],
  ];
  return [[], [textCell(ranking.csv.basis)], ...facts.map(([name, value]) => [textCell(name), textCell(value)]), [textCell(words.thresholds(watch.thresholds))], [textCell(words.csv.notice)]];
};

/** The warnings as shown: a line for each consortium, then its open things, then an empty line and what they rest on. */
export const warningsCsv = (shown: ShownWarnings, wording: Wording): string => {
  const units = shown.groups.flatMap(({ units: each }) => each);
  return csvText([headLine(wording), ...units.flatMap((unit) => [unitLine(unit, wording), ...unit.items.map((item) => itemLine(unit, item, wording))]), ...basisLines(shown, wording)]);
};

/** 「年内预警_2026年_20260930.csv」. */
export const warningsFileName = ({ year, checks, horizon }: Watch, { messages: { warnings: words } }: Wording): string =>
  `${words.csv.fileName(year)}_${(checks.at(-1) ?? horizon).replaceAll('-', '')}.csv`;
