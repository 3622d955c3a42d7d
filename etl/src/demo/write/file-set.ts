import { recordedYears, years } from '../days.js';
import type { Encoding } from './chunk-file.js';
import { ProjectFile } from './project-file.js';
import { banTable, consortiumTable, eventTable, membershipTable, organisationTable, platformTable, signatureTable } from './register-tables.js';
import type { Table } from './table.js';
import { type ExpectedRejection, TableFile } from './table-file.js';
import { agreementTable, applicationTable, approvalTable, designationTable, successionTable } from './paper-tables.js';
import { compensationTable, equityTable, transferGrantTable } from './support-tables.js';
import { fundTable, outcomeTable, reportItemTable, reportTable } from './volume-tables.js';

/** How the files of a demo are written: as bureaus of a city do, each its own way, or plainly at volume. */
export interface Style {
  readonly folder: string;
  readonly isCity: boolean;
}

type Manner = readonly [encoding: Encoding, delimiter: ',' | ';' | '\t', dirtyEvery: number];

const plainly: Manner = ['utf8', ',', 0];

const manners: Readonly<Record<string, Manner>> = {
  单位名录: ['utf8-bom', ',', 100], 联合体名录: ['gb18030', ',', 18], 成员名册: ['utf8', ';', 60], 协议签署: ['gb18030', ',', 120],
  共建平台: ['utf8', ',', 20], 事件记录: ['utf8-bom', ',', 5], 禁入名单: ['utf8', ',', 2],
  '经费台账-2021': ['gb18030', ',', 100], '经费台账-2022': ['utf8-bom', ',', 110], '经费台账-2023': ['utf8', '\t', 120],
  '经费台账-2024': ['utf8-bom', ',', 130], '经费台账-2025': ['gb18030', ',', 140], '经费台账-2026': ['utf8-bom', ',', 150],
  '成果记录-2021': ['utf8', ',', 80], '成果记录-2022': ['gb18030', ',', 80], '成果记录-2023': ['utf8-bom', ';', 80],
  '成果记录-2024': ['utf8', '\t', 80], '成果记录-2025': ['utf8-bom', ',', 80], '成果记录-2026': ['utf8', ',', 80],
};

const WAN_YEAR = 2022;
const NDJSON_FROM = 2024;
const PROJECT_DIRT = 18;

type Expect = (rejection: ExpectedRejection) => void;

const opener = (style: Style, expect: Expect) => <T>(stem: string, table: Table<T>): TableFile<T> => {
  const [encoding, delimiter, dirtyEvery] = style.isCity ? (manners[stem] ?? plainly) : plainly;
  return new TableFile(table, { folder: style.folder, name: `${stem}.csv`, encoding, delimiter, dirtyEvery }, expect);
};

const projectsOf = (style: Style, year: number, expect: Expect): ProjectFile => {
  const form = style.isCity && year < NDJSON_FROM ? 'list' : 'lines';
  const name = `项目记录-${year}.${form === 'list' ? 'json' : 'ndjson'}`;
  return new ProjectFile({ folder: style.folder, name, form, dirtyEvery: style.isCity ? PROJECT_DIRT : 0, firstDirt: year * 2 }, expect);
};

const perYear = <T>({ isCity }: Style, make: (year: number) => T): ReadonlyMap<number, T> => new Map((isCity ? recordedYears : years).map((year) => [year, make(year)]));

type Open = <T>(stem: string, table: Table<T>) => TableFile<T>;

const openPapers = (open: Open) => ({
  designations: open('龙头链主名录', designationTable),
  agreements: open('协议与章程', agreementTable),
  applications: open('申报事项', applicationTable),
  approvals: open('批建文件', approvalTable),
  successions: open('单位变更', successionTable),
  transferGrants: open('转化补助', transferGrantTable),
  investments: open('先投后股', equityTable),
  compensations: open('风险补偿', compensationTable),
});

const closePapers = (papers: ReturnType<typeof openPapers>): Readonly<Record<string, number>> => ({
  designation: papers.designations.close(), agreement: papers.agreements.close(), application: papers.applications.close(), approval: papers.approvals.close(),
  succession: papers.successions.close(), transfer_grant: papers.transferGrants.close(), equity_investment: papers.investments.close(), loan_compensation: papers.compensations.close(),
});

/** Opens every file of a demo; expected rejections are handed on as they are written. */
export const openFiles = (style: Style, expect: Expect) => {
  const open = opener(style, expect);
  return {
    organisations: open('单位名录', organisationTable),
    consortia: open('联合体名录', consortiumTable),
    members: open('成员名册', membershipTable),
    signatures: open('协议签署', signatureTable),
    platforms: open('共建平台', platformTable),
    events: open('事件记录', eventTable),
    bans: open('禁入名单', banTable),
    funds: perYear(style, (year) => open(`经费台账-${year}`, fundTable(style.isCity && year === WAN_YEAR ? '万元' : '元'))),
    outcomes: perYear(style, (year) => open(`成果记录-${year}`, outcomeTable)),
    projects: perYear(style, (year) => projectsOf(style, year, expect)),
    ...(style.isCity ? { papers: openPapers(open) } : {}),
    ...(style.isCity ? {} : { reports: open('年度报告汇总', reportTable), items: open('年度报告填报项', reportItemTable) }),
  };
};

export type Files = ReturnType<typeof openFiles>;

/** Closes every file and tells how many good rows each kind holds. */
export const closeFiles = (files: Files): Readonly<Record<string, number>> => {
  const sum = (of: ReadonlyMap<number, { close: () => number }>): number => [...of.values()].reduce((total, file) => total + file.close(), 0);
  return {
    organisation: files.organisations.close(), consortium: files.consortia.close(), membership: files.members.close(), signature: files.signatures.close(),
    platform: files.platforms.close(), event: files.events.close(), ban: files.bans.close(),
    fund_entry: sum(files.funds), outcome: sum(files.outcomes), project: sum(files.projects),
    ...(files.papers === undefined ? {} : closePapers(files.papers)),
    ...(files.reports === undefined ? {} : { report: files.reports.close() }), ...(files.items === undefined ? {} : { report_item: files.items.close() }),
  };
};
