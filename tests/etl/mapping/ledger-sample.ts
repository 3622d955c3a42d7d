import { creditCodeCheck } from '@monitor/domain';
import type { SeededRandom } from '../../faults/hostile-random.js';
import type { Cell } from './generated-files.js';

/** One entry as it is meant; whatever a file does to it, only this may be loaded. */
export interface TrueEntry {
  readonly entry: string;
  readonly uscc: string;
  readonly booked: string;
  readonly cents: bigint;
}

export const heads = ['流水号', '联合体编号', '项目编号', '单位信用代码', '经费来源', '科目', '类型', '日期', '金额（元）', '备注'];
export const AT = { entry: 0, uscc: 3, booked: 7, amount: 8 } as const;

export const ledgerProfile = (isJson: boolean, rest: object = {}) => ({
  columns: [
    { name: 'entry', head: '流水号' }, { name: 'alliance', head: '联合体编号' }, { name: 'project', head: '项目编号' },
    { name: 'code', head: '单位信用代码', aliases: ['信用代码'] }, { name: 'source', head: '经费来源' }, { name: 'category', head: '科目' }, { name: 'kind', head: '类型' },
    { name: 'booked', head: '日期' }, { name: 'amount', head: '金额（元）', aliases: ['支付金额（元）'] }, { name: 'remark', head: '备注', required: false },
  ],
  records: [{
    record: 'fund_entry',
    fields: {
      entry: { column: 'entry' }, consortium: { column: 'alliance' }, project: { column: 'project' }, uscc: { column: 'code' }, source: { column: 'source' }, category: { column: 'category' },
      kind: { column: 'kind' }, booked: { column: 'booked' }, amount: { column: 'amount', unit: isJson ? '元' : { from: 'head' } },
    },
  }],
  ...rest,
});

export const told = (cents: bigint, shift = 0): string => {
  const digits = cents.toString().padStart(3 + shift, '0');
  const places = 2 + shift;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const pad = (value: number): string => String(value).padStart(2, '0');

export const someEntries = (random: SeededRandom, count: number): TrueEntry[] =>
  Array.from({ length: count }, (_none, index) => {
    const body = `9122010${1 + random.below(6)}MA${String(random.below(1e7)).padStart(7, '0')}`;
    const booked = `20${18 + random.below(8)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
    return { entry: `V${index + 1}`, uscc: body + (creditCodeCheck(body) ?? ''), booked, cents: BigInt(1 + random.below(2 ** 31)) * BigInt(1 + random.below(1000)) };
  });

export const rowOf = ({ entry, uscc, booked, cents }: TrueEntry): Cell[] =>
  [entry, 'LHT-001', 'P1', uscc, '市财政', '设备费', '支出', { day: booked }, { number: told(cents) }, ''];
