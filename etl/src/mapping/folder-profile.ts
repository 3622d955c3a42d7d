import type { RecordName } from '@monitor/domain';

/** What a register may come as. */
export type TableFormat = 'csv' | 'parquet';

/** Files of one name: how they are read and what they hold. */
export interface FileKind {
  /** Matched against the file name; `*` stands for any text. */
  readonly pattern: string;
  /** `mapped`: as the profile of its source says. */
  readonly format: TableFormat | 'projects' | 'report' | 'mapped';
  /** The kinds of record inside, the main one first. */
  readonly records: readonly [RecordName, ...RecordName[]];
}

/** Kinds without which nothing can be judged: their absence is told. */
export interface RequiredKind {
  readonly record: RecordName;
  readonly zh: string;
  readonly like: string;
}

export interface FolderProfile {
  readonly files: readonly FileKind[];
  readonly required: readonly RequiredKind[];
}

const TABLE_FORMATS: readonly TableFormat[] = ['csv', 'parquet'];
const table = (name: string, record: RecordName): FileKind[] => TABLE_FORMATS.map((format) => ({ pattern: `${name}.${format}`, format, records: [record] }));
const projects = (pattern: string): FileKind => ({ pattern, format: 'projects', records: ['project', 'project_unit', 'task', 'milestone'] });

/** Which file of the folder holds which records. The first pattern that fits decides. */
export const folderProfile: FolderProfile = {
  files: [
    ...table('单位名录*', 'organisation'),
    ...table('联合体名录*', 'consortium'),
    ...table('成员名册*', 'membership'),
    ...table('龙头链主名录*', 'designation'),
    ...table('协议与章程*', 'agreement'),
    ...table('协议签署*', 'signature'),
    ...table('共建平台*', 'platform'),
    ...table('事件记录*', 'event'),
    ...table('禁入名单*', 'ban'),
    ...table('单位变更*', 'succession'),
    ...table('申报事项*', 'application'),
    ...table('批建文件*', 'approval'),
    ...table('转化补助*', 'transfer_grant'),
    ...table('先投后股*', 'equity_investment'),
    ...table('风险补偿*', 'loan_compensation'),
    ...table('经费台账*', 'fund_entry'),
    ...table('成果记录*', 'outcome'),
    ...table('年度报告汇总*', 'report'),
    ...table('年度报告填报项*', 'report_item'),
    projects('项目记录*.json'),
    projects('项目记录*.ndjson'),
    { pattern: '年度报告*.xlsx', format: 'report', records: ['report', 'report_item'] },
  ],
  required: [
    { record: 'organisation', zh: '单位名录', like: '单位名录.csv' },
    { record: 'consortium', zh: '联合体名录', like: '联合体名录.csv' },
    { record: 'membership', zh: '成员名册', like: '成员名册.csv' },
    { record: 'project', zh: '项目记录', like: '项目记录-2025.json' },
    { record: 'fund_entry', zh: '经费台账', like: '经费台账-2025.csv' },
    { record: 'outcome', zh: '成果记录', like: '成果记录-2025.csv' },
    { record: 'report', zh: '年度报告', like: '年度报告-LHT-001-2025.xlsx' },
  ],
};

const matcher = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&')).join('.*')}$`, 'iu');
const matchers = new Map<string, RegExp>();

const matches = (pattern: string, name: string): boolean => {
  const known = matchers.get(pattern) ?? matcher(pattern);
  matchers.set(pattern, known);
  return known.test(name);
};

/** What a file holds by its name, wherever in the folder it lies; `null` when no pattern fits. */
export const fileKindOf = (profile: FolderProfile, path: string): FileKind | null => {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFKC');
  return profile.files.find((kind) => matches(kind.pattern, name)) ?? null;
};

/** The names a person may give a file, for the message about one that fits none. */
export const knownPatterns = (profile: FolderProfile): string =>
  `${profile.files.filter(({ format }) => format !== 'parquet').map(({ pattern }) => pattern).join('、')}（.csv 也可以是 .parquet）`;
