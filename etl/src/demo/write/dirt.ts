import type { RecordName, RejectionCode } from '@monitor/domain';

/** One way in which a row goes wrong: a copy of a good row with one cell spoiled. */
export interface Dirt {
  readonly record: RecordName;
  readonly field: string;
  readonly code: RejectionCode;
  readonly what: string;
  /** The spoiled cell, from the good one. */
  readonly spoil: (good: string) => string;
}

const to = (text: string) => (): string => text;
const wrongCheck = (code: string): string => `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`;
const february = (date: string): string => `${date.slice(0, 4)}-02-30`;

const TRUNCATED = '912201023456789000';
const NOBODY = '91220100DEMBXXXXX';

const dirt = (record: RecordName, field: string, rest: Omit<Dirt, 'record' | 'field'>): Dirt => ({ record, field, ...rest });

const fundDirt: readonly Dirt[] = [
  dirt('fund_entry', 'amount', { code: 'not_a_number', what: '金额写成文字', spoil: to('约三十万') }),
  dirt('fund_entry', 'amount', { code: 'unit_conflict', what: '金额单元格的单位与列头不同', spoil: to('0.5亿元') }),
  dirt('fund_entry', 'amount', { code: 'required', what: '金额为空', spoil: to('') }),
  dirt('fund_entry', 'amount', { code: 'inconsistent', what: '金额为负', spoil: to('-5000') }),
  dirt('fund_entry', 'amount', { code: 'out_of_range', what: '金额不足一分', spoil: to('12.1234567') }),
  dirt('fund_entry', 'booked', { code: 'no_such_date', what: '二月三十日', spoil: february }),
  dirt('fund_entry', 'booked', { code: 'not_a_date', what: '日期写成文字', spoil: to('去年年底') }),
  dirt('fund_entry', 'uscc', { code: 'credit_code_truncated', what: '信用代码被截成 15 位有效数字', spoil: to(TRUNCATED) }),
  dirt('fund_entry', 'uscc', { code: 'credit_code_truncated', what: '信用代码变成科学记数', spoil: to('9.12201E+17') }),
  dirt('fund_entry', 'uscc', { code: 'credit_code_invalid', what: '信用代码校验位不符', spoil: wrongCheck }),
  dirt('fund_entry', 'source', { code: 'not_in_list', what: '来源不在名单', spoil: to('上级拨款') }),
  dirt('fund_entry', 'entry', { code: 'error_cell', what: '公式错误', spoil: to('#REF!') }),
  dirt('fund_entry', 'consortium', { code: 'unknown_reference', what: '联合体不在名录', spoil: to('LHT-099') }),
  dirt('fund_entry', 'project', { code: 'unknown_reference', what: '项目不存在', spoil: to('XM-000-999') }),
  dirt('fund_entry', 'entry', { code: 'duplicate_key', what: '同一笔报了两次', spoil: (good) => good }),
];

const outcomeDirt: readonly Dirt[] = [
  dirt('outcome', 'kind', { code: 'not_in_list', what: '成果类型不在名单', spoil: to('学术专著') }),
  dirt('outcome', 'achieved', { code: 'no_such_date', what: '二月三十日', spoil: february }),
  dirt('outcome', 'title', { code: 'required', what: '名称为空', spoil: to('') }),
  dirt('outcome', 'owners', { code: 'credit_code_invalid', what: '权属单位代码有误', spoil: to(NOBODY) }),
  dirt('outcome', 'amount', { code: 'not_a_number', what: '金额写成文字', spoil: to('#VALUE!') }),
  dirt('outcome', 'consortium', { code: 'unknown_reference', what: '联合体不在名录', spoil: to('LHT-099') }),
  dirt('outcome', 'code', { code: 'duplicate_key', what: '同一成果报了两次', spoil: (good) => good }),
];

const registerDirt: readonly Dirt[] = [
  dirt('organisation', 'uscc', { code: 'credit_code_truncated', what: '信用代码被截断', spoil: to(TRUNCATED) }),
  dirt('organisation', 'kind', { code: 'not_in_list', what: '单位性质不在名单', spoil: to('个体户') }),
  dirt('organisation', 'uscc', { code: 'duplicate_key', what: '单位重复', spoil: (good) => good }),
  dirt('consortium', 'sector', { code: 'not_in_list', what: '领域不在名单', spoil: to('低空经济') }),
  dirt('consortium', 'recognised', { code: 'no_such_date', what: '十三月', spoil: to('2024-13-01') }),
  dirt('membership', 'left_on', { code: 'inconsistent', what: '退出早于加入', spoil: to('2001-01-01') }),
  dirt('membership', 'tier', { code: 'not_in_list', what: '层级不在名单', spoil: to('骨干') }),
  dirt('membership', 'uscc', { code: 'credit_code_invalid', what: '信用代码校验位不符', spoil: wrongCheck }),
  dirt('membership', 'consortium', { code: 'unknown_reference', what: '联合体不在名录', spoil: to('LHT-099') }),
  dirt('signature', 'uscc', { code: 'duplicate_key', what: '同一签署重复', spoil: (good) => good }),
  dirt('signature', 'signed', { code: 'not_a_date', what: '日期写成文字', spoil: to('待补签') }),
  dirt('platform', 'until', { code: 'inconsistent', what: '终止早于起始', spoil: to('2010-06-30') }),
  dirt('platform', 'level', { code: 'not_in_list', what: '级别不在名单', spoil: to('校级') }),
  dirt('event', 'kind', { code: 'not_in_list', what: '事件类型不在名单', spoil: to('约谈') }),
  dirt('ban', 'uscc', { code: 'credit_code_invalid', what: '信用代码校验位不符', spoil: wrongCheck }),
];

/** Every kind of dirty row that the demo writes into tables. */
export const tableDirt: readonly Dirt[] = [...fundDirt, ...outcomeDirt, ...registerDirt];
