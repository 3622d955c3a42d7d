import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, changchun2025, checkReport, type ReportFacts, type ReportFinding } from '@monitor/domain';
import { type KnownNumbers, readSubmission, type ReadSubmission, writeTemplate } from '@monitor/etl';

export const known: KnownNumbers = {
  name: '长春市智能网联汽车创新联合体',
  system: new Map([
    ['P4', { value: '7', basis: '项目得分 7 分；依据 3 条记录' }],
    ['T3', { value: '1250.5', basis: '技术合同成交额 12505000 元；依据 12 条记录' }],
    ['T5', { value: null, basis: '没有相应记录' }],
  ]),
  lastYear: new Map([['C2.numerator', '1080'], ['C2.denominator', '1200'], ['C4.numerator', '4'], ['C4.denominator', '4'], ['T3.confirmed', '1100.25']]),
};

export const subject = { scheme: changchun2025, consortium: 'LHT-001', year: 2025, known };

/** A report with nothing to say against it, but for what `items` change. */
export const filled = (items: Readonly<Record<string, string>> = {}, basics: { submitted?: string; signedBy?: string } = {}): Promise<Uint8Array> =>
  writeTemplate(subject, { submitted: '2026-03-20', signedBy: '张三', ...basics, items: { ...goodItems, ...items } });

export const goodItems = {
  'C2.numerator': '1100', 'C2.denominator': '1200', 'C4.numerator': '4', 'C4.denominator': '4',
  'R4.numerator': '960.5', 'R4.denominator': '4000', 'R6.numerator': '80', 'R6.denominator': '250', 'P4.confirmed': '7', 'T3.confirmed': '1250.5',
};

export const facts: ReportFacts = {
  scheme: changchun2025, consortium: 'LHT-001', year: 2025, arrived: '2026-03-21', due: '2026-03-31',
  system: new Map([['P4', '7'], ['T3', '1250.5']]), lastYear: known.lastYear,
};

export interface Desk {
  readonly folder: string;
  keep(name: string, bytes: Uint8Array): Promise<string>;
  end(): Promise<void>;
}

export const aDesk = async (): Promise<Desk> => {
  const folder = await mkdtemp(join(tmpdir(), 'annual-report-'));
  const keep = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  return { folder, keep, end: () => rm(folder, { recursive: true, force: true }) };
};

export const read = (path: string): Promise<ReadSubmission> => readSubmission({ content: path, jurisdiction: changchun, policies: builtInPolicies });

/** Reading and checking, as they are told to a person. */
export const findingsOf = async (path: string, against: ReportFacts = facts): Promise<ReportFinding[]> => {
  const { cells, findings } = await read(path);
  return [...findings, ...checkReport({ cells, facts: against })];
};

export const bytesAt = (path: string): Promise<Uint8Array> => readFile(path);
