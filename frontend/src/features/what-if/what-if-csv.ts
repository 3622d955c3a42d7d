import { type FlagKind, roundHalfUp, type Scheme, type WhatIfChange } from '@monitor/domain';
import { type CsvCell, type CsvLine, csvText, numberCell, textCell } from '../../export/csv-file';
import { gradeName, sectorName } from '../../messages/names';
import { changesTold, changeText, type Wording } from './changes-told';
import type { ResultRow } from './result-row';
import type { LoadedYear } from './what-if-protocol';

interface ShownTrial {
  readonly basis: LoadedYear['basis'];
  readonly scheme: Scheme;
  readonly change: WhatIfChange;
  readonly rows: readonly ResultRow[];
}

interface Column {
  readonly head: string;
  readonly cell: (row: ResultRow) => CsvCell;
}

const whole = (value: number | null): CsvCell => numberCell(value === null ? null : String(value));
const points = (value: number | null): CsvCell => numberCell(value === null ? null : roundHalfUp(value, 2));

const columnsOf = ({ messages: { whatIf, status }, language }: Wording): readonly Column[] => {
  const { csv, columns } = whatIf;
  const grade = ({ grade: code }: ResultRow['after']): CsvCell => textCell(code === null ? status.gradeNone : gradeName(code)[language]);
  const flags = (kinds: readonly FlagKind[]): CsvCell => textCell(kinds.map((kind) => status.flags[kind]).join('；'));
  return [
    { head: columns.name, cell: (row) => textCell(row.name) },
    { head: csv.consortium, cell: (row) => textCell(row.consortium) },
    { head: columns.sector, cell: (row) => textCell(sectorName(row.sector)[language]) },
    { head: csv.rankBefore, cell: (row) => whole(row.before.rank) },
    { head: csv.rankAfter, cell: (row) => whole(row.after.rank) },
    { head: csv.totalBefore, cell: (row) => points(row.before.total) },
    { head: csv.totalAfter, cell: (row) => points(row.after.total) },
    { head: csv.gradeBefore, cell: (row) => grade(row.before) },
    { head: csv.gradeAfter, cell: (row) => grade(row.after) },
    { head: csv.flagsBefore, cell: (row) => flags([...row.kept, ...row.gone]) },
    { head: csv.flagsAfter, cell: (row) => flags([...row.kept, ...row.raised]) },
  ];
};

const basisLines = ({ basis, rows, scheme, change }: ShownTrial, wording: Wording): readonly CsvLine[] => {
  const { csv } = wording.messages.whatIf;
  const told = changesTold(scheme, change, wording).map((each) => changeText(each, wording));
  const facts: readonly (readonly [string, string])[] = [
    [csv.year, String(basis.year)], [csv.scheme, basis.scheme], [csv.ruleSet, basis.ruleSet], [csv.edition, basis.edition], [csv.asOf, basis.asOf], [csv.rows, String(rows.length)],
  ];
  return [
    [],
    ...facts.map(([name, value]) => [textCell(name), textCell(value)]),
    [textCell(csv.changes), textCell(told[0] ?? csv.noChanges)],
    ...told.slice(1).map((each) => [null, textCell(each)]),
  ];
};

/** The trial as shown, under a line that says it is unofficial, and below it what was changed. */
export const whatIfCsv = (shown: ShownTrial, wording: Wording): string => {
  const columns = columnsOf(wording);
  return csvText([
    [textCell(wording.messages.whatIf.csv.notice)],
    columns.map(({ head }) => textCell(head)),
    ...shown.rows.map((row) => columns.map(({ cell }) => cell(row))),
    ...basisLines(shown, wording),
  ]);
};

export const whatIfFileName = ({ year }: LoadedYear['basis'], { messages: { whatIf } }: Wording): string => `${whatIf.csv.fileName(year)}.csv`;
