import { creditCodeCheck, type RecordName, recordNamed } from '@monitor/domain';
import fc from 'fast-check';

const uscc = (head: string): string => head + (creditCodeCheck(head) ?? '');
export const CODES = [uscc('91220101MA0Y1C2D3'), uscc('12220000412755702')];
const ODD = ['', ' ', '无', '-', 'N/A', 'null', '\\N', "'x'", '#REF!', '#N/A', '１２３', ' 前后 ', '\u00a0空\u3000', 'a\u0007b', 'A\tB', '计划', '中文（乙）', '𠮷', 'x'.repeat(300), '1,234.50', '-3.10', '+5', '1e3', '12.345', '3元', '0.5万元', '2024/3/5', '2024年1月2日', '2024-02-30', '2024.12.31', '1980-01-01', '01', 'true', 'e\u0301'];
const STRUCTURE = ['合计', '小 计', 'Total', '两\n行', '一\r行', '引"号', '"'];
const RAW = ['"a" ', ' "a"', '"a"\t', '"a"b', 'a"b"', '""', '"" ', '"', '"a', "'a,b'", ',', 'a\rb', ''];
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-01-31', '2024-02-29', '2023-12-01'], money: ['12', '0.10', '99999999999999', '3.5', '00012.30', '100000000000000.00'], number: ['1', '2.5'], integer: ['3', '11'], 'credit-code': CODES,
  list: [CODES[0] ?? '', CODES.join('；'), ''], text: ['LHT-001', 'XM-2', 'a b-3', '新材料', 'R2'],
};

const cellOf = (kind: RecordName, name: string, odd: number) => {
  const field = recordNamed(kind).fields[name];
  const usual = [...(field?.choices ?? []), ...(WORDS[field?.kind ?? 'text'] ?? [])];
  return fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...usual) }, { weight: odd, arbitrary: fc.constantFrom(...ODD) });
};

const KINDS = ['fund_entry', 'outcome', 'equity_investment', 'membership', 'designation'] as const satisfies readonly RecordName[];

/** A register of one kind as people might hand it in. */
export interface Table {
  readonly kind: RecordName;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A cell that upsets the whole file, and where. */
  readonly broken: { readonly row: number; readonly column: number; readonly text: { readonly cell: string; readonly raw: boolean } } | null;
}

export const tables: fc.Arbitrary<Table> = fc.record({ kind: fc.constantFrom(...KINDS), odd: fc.constantFrom(0, 1, 8), unit: fc.constantFrom('元', '元', '万元', '亿元', null), hasAll: fc.boolean() }).chain(({ kind, odd, unit, hasAll }) => {
  const { fields } = recordNamed(kind);
  const known = Object.keys(fields).filter((name) => hasAll || fields[name]?.required === true);
  const spoiler = fc.record({ row: fc.nat(), column: fc.nat(), text: fc.oneof(fc.constantFrom(...STRUCTURE).map((cell) => ({ cell, raw: false })), fc.constantFrom(...RAW).map((cell) => ({ cell, raw: true }))) });
  const broken = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: spoiler });
  return fc.shuffledSubarray(known, { minLength: known.length }).chain((names) => {
    const heads = names.map((name) => `${fields[name]?.zh ?? name}${fields[name]?.kind === 'money' && unit !== null ? `（${unit}）` : ''}`);
    return fc.record({ kind: fc.constant(kind), heads: fc.constant(heads), rows: fc.array(fc.tuple(...names.map((name) => cellOf(kind, name, odd))), { minLength: 1, maxLength: 30 }), broken });
  });
});

export const isHit = ({ rows, heads, broken }: Table, at: number, column: number): boolean => broken !== null && broken.row % rows.length === at && broken.column % heads.length === column;
