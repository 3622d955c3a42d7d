import { addMoney, cellAt, columnAt, fillTable, formatYuan, parseYuan, reportFileName, type ReportTable, sectorReport, sentenceText } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { moneyColumn, ratioColumn, textColumn } from '../../../domain/src/report/report-columns.js';
import { assertSums } from '../../../domain/src/report/report-table.js';
import { flagNames, statusNames } from '../../../domain/src/report/report-words.js';
import { status } from '../../../frontend/src/messages/zh/status.js';
import { aRow, aSector } from './sector-parts.js';

const report = sectorReport(aSector());
const tables = report.sections.flatMap((section) => section.tables);
const tableOf = (code: string): ReportTable => {
  const found = tables.find((table) => table.code === code);
  if (found === undefined) throw new Error(`No table ${code}`);
  return found;
};
const totalOf = (code: string, column: string) => cellAt(tableOf(code), tableOf(code).totals ?? [], column);

describe('the tables of a sector report', () => {
  it('give every column a unit, a definition and a head of its own', () => {
    for (const table of tables) {
      for (const { head, unit, formula, code } of table.columns) expect([unit, formula, head].every((text) => text !== ''), `${table.code}.${code}`).toBe(true);
      expect(new Set(table.columns.map(({ head }) => head)).size, table.code).toBe(table.columns.length);
      expect(table.sheet.length).toBeLessThanOrEqual(31);
    }
    expect(new Set(tables.map(({ sheet }) => sheet)).size).toBe(tables.length);
  });

  it('bear one cell per column, and the rows of the replies', () => {
    for (const { columns, rows, totals } of tables) for (const row of [...rows, ...(totals === null ? [] : [totals])]) expect(row).toHaveLength(columns.length);
    const { replies } = aSector();
    expect(tableOf('consortia').rows.map((row) => row[1])).toEqual(replies.ranking.rows.map(({ consortium }) => consortium));
    expect(tableOf('units').rows).toHaveLength(replies.units.rows.length);
    expect(tableOf('kinds').rows).toHaveLength(replies.outcomes.kinds.length);
    expect(tableOf('proposals').rows).toHaveLength(replies.flags.flags.length);
  });

  it('sum money to the 分, and tell the whole of the page', () => {
    const { whole } = aSector().replies.flow;
    for (const code of ['sources', 'categories']) {
      for (const part of ['planned', 'allocated', 'spent', 'refunded'] as const) expect(totalOf(code, part), `${code}.${part}`).toBe(whole[part]);
    }
    expect(totalOf('sources', 'balance')).toBe('2099999.95');
    const spent = tableOf('units').rows.map((row) => parseYuan(String(cellAt(tableOf('units'), row, 'fiscalSpent'))));
    expect(totalOf('units', 'fiscalSpent')).toBe(formatYuan(addMoney(...spent)));
  });

  it('make the total of a ratio from the sums of its parts, never from the ratios', () => {
    expect(totalOf('units', 'execution')).toBeCloseTo((3_900_000.05 / 8_000_000) * 100, 10);
    expect(totalOf('units', 'leverage')).toBeCloseTo(4_350_000 / 3_900_000.05, 10);
    expect(totalOf('units', 'punctual')).toBe(75);
    expect(totalOf('kinds', 'evidenceRate')).toBeCloseTo((24 / 29) * 100, 10);
    for (const { columns } of tables) for (const { type, summed } of columns) expect(type === 'ratio' && summed).toBe(false);
  });

  it('tell nothing, not zero, where there is nothing to divide by or a month is not over', () => {
    const third = tableOf('units').rows[2] ?? [];
    expect([cellAt(tableOf('units'), third, 'execution'), cellAt(tableOf('units'), third, 'punctual'), cellAt(tableOf('units'), third, 'revenue')]).toEqual([null, null, '0.00']);
    const parts = aSector();
    const months = parts.replies.pace.months.map((month, place) => ({ ...month, over: place < 3 }));
    const pace = sectorReport(aSector({ pace: { ...parts.replies.pace, months } })).sections.flatMap((section) => section.tables).find(({ code }) => code === 'pace');
    const shares = pace?.rows.map((row) => row[columnAt(pace, 'share')]);
    expect(shares?.slice(2, 4)).toEqual([(960_000.1 / 8_000_000) * 100, null]);
  });

  it('hold an empty sector', () => {
    const { replies } = aSector();
    const empty = sectorReport(aSector({
      ranking: { ...replies.ranking, rows: [] }, units: { ...replies.units, rows: [] }, flags: { ...replies.flags, flags: [] }, matrix: { ...replies.matrix, rows: [] },
      robustness: { ...replies.robustness, intervals: [] },
    }));
    expect(empty.sections.flatMap((section) => section.tables).find(({ code }) => code === 'consortia')).toMatchObject({ rows: [], totals: null });
    expect(empty.sections[0]?.sentences.map((sentence) => sentenceText(sentence, 'zh'))).toEqual(['2025年度新能源汽车领域没有联合体。']);
  });
});

describe('a report that does not hold together', () => {
  it('is refused when its parts do not add up to the page', () => {
    const { flow } = aSector().replies;
    const wrong = { ...flow, whole: { ...flow.whole, spent: '7000000.11' } };
    expect(() => sectorReport(aSector({ flow: wrong }))).toThrow(/各行之和 7000000\.10 与页面合计 7000000\.11 不符/u);
  });

  it('is refused when its replies are of two editions', () => {
    const { units } = aSector().replies;
    expect(() => sectorReport(aSector({ units: { ...units, basis: { ...units.basis, edition: 'another' } } }))).toThrow(/重新导出/u);
  });

  it('is refused when a row is too short or a ratio names no parts', () => {
    const table = { code: 't', title: '表', sheet: '表', nameColumn: 'a', missing: '', rows: [['x']], columns: [textColumn({ code: 'a', head: 'a', formula: 'a' }), moneyColumn({ code: 'b', head: 'b', formula: 'b' })] };
    expect(() => fillTable(table)).toThrow(/1 格，应为 2 格/u);
    const { of: _, ...bare } = ratioColumn({ code: 'r', head: 'r', unit: '%', formula: 'r', of: ['b', 'b'] });
    expect(() => fillTable({ ...table, columns: [bare], rows: [[null]] })).toThrow(/分子和分母/u);
    expect(() => assertSums(fillTable({ ...table, rows: [['x', '1.00']] }), { b: '1.01' })).toThrow(/不符/u);
  });
});

describe('what a report says of itself', () => {
  it('is the findings of the page, each once, under the section it belongs to', () => {
    const told = Object.fromEntries(report.sections.map(({ code, sentences }) => [code, sentences.map((sentence) => sentence.code)]));
    expect(told['funds']).toContain('execution');
    expect(told['outcomes']).toEqual(['revenue', 'pipeline', 'evidence']);
    expect(told['proposals']).toEqual(['proposals']);
    const all = Object.values(told).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('names the filters, the file and codes as the screen does', () => {
    expect(report.filters).toBe('领域：新能源汽车；县区/开发区：长春汽车经济技术开发区');
    expect(reportFileName(report)).toBe('领域报告_新能源汽车_2025年度_20260630');
    expect(flagNames).toEqual(status.flags);
    expect(statusNames).toEqual(status.consortium);
  });

  it('draws charts of columns that stand in a table of their section', () => {
    for (const { tables: own, charts } of report.sections) {
      for (const chart of charts) {
        const table = own.find(({ code }) => code === chart.table);
        if (table === undefined) throw new Error(`${chart.code} draws no table`);
        expect([chart.category, ...chart.series].every((code) => columnAt(table, code) >= 0)).toBe(true);
        expect([chart.title, chart.unit, chart.told].every((text) => text !== '')).toBe(true);
      }
    }
  });

  it('tells points of a unit without total as nothing', () => {
    const parts = aSector({ ranking: { ...aSector().replies.ranking, rows: [aRow({ total: null, contributions: {} })] } });
    const consortia = sectorReport(parts).sections.flatMap((section) => section.tables).find(({ code }) => code === 'consortia');
    expect(consortia?.rows[0]?.[consortia.columns.findIndex(({ code }) => code === 'points_C')]).toBeNull();
  });
});
