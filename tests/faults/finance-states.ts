import { aCreditCode } from '../etl/pipeline/a-folder.js';
import type { StateName } from './two-states.js';

const LINES = 60;
const UNITS = 5;
const FIRST_UNIT = 50;

/** A finance program's sheet: the unit that was paid stands again in each line, so one row gives two records. */
export const financeProfile = (folder: string): string => `version: 1
name: finance
title: { zh: 财务软件导出 }
kind: folder
folder: { path: ${JSON.stringify(folder)}, files: ['*.csv'], settle: 0 }
columns:
  - { name: entry, head: 凭证号 }
  - { name: code, head: 社会信用代码 }
  - { name: unit, head: 单位名称 }
  - { name: booked, head: 入账日期 }
  - { name: spent, head: 支出数（元） }
records:
  - record: organisation
    once: [code]
    fields: { uscc: { column: code }, name: { column: unit }, kind: { value: 企业 }, district: { value: 市外 } }
  - record: fund_entry
    fields:
      entry: { column: entry }
      consortium: { value: LHT-001 }
      project: { value: XM-001 }
      uscc: { column: code }
      source: { value: 市财政专项 }
      category: { value: 设备费 }
      kind: { value: 支出 }
      booked: { column: booked }
      amount: { column: spent, unit: 元 }
`;

const amountsOf: Record<StateName, readonly string[]> = {
  A: Array.from({ length: LINES }, (_, index) => `${index + 1}.02`),
  B: Array.from({ length: LINES - 1 }, (_, index) => (index % 4 === 0 ? '8000.20' : `${index + 1}.02`)),
};

/** The sheet in a state, with bytes that no other round has, and one line in it that cannot be read. */
export const financeSheet = (state: StateName, round: number): string => {
  const line = (amount: string, index: number): string => `CW-${index + 1},${aCreditCode(FIRST_UNIT + (index % UNITS))},单位${index % UNITS},2024-06-${String((index % 28) + 1).padStart(2, '0')},${amount}`;
  const bad = `CW-9999,${aCreditCode(FIRST_UNIT)},单位0,2024-06-01,不详`;
  return `${['凭证号,社会信用代码,单位名称,入账日期,支出数（元）', ...amountsOf[state].map(line), bad].join('\n')}\n${'\n'.repeat(round)}`;
};

/** What the sheet must become, reckoned here without the product. */
export const financeExpected = (state: StateName) => ({ units: UNITS, amounts: amountsOf[state] });
