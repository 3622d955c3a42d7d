import { type Report, sectorReport } from '@monitor/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../backend/src/reports/workbook/write-workbook.js';
import { columnLetters, textWidth } from '../../backend/src/reports/workbook/sheet-columns.js';
import { aRow, aSector } from '../domain/report/sector-parts.js';
import { columnOf, partsOf, type ReadCell, sheetsOf } from './office-parts.js';

const HOSTILE = ['=cmd|"/c calc"!A1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '912201011234567890', '007', '1E5', '2026-01-02', 'a & <b> "c" ]]>', '_x0041_'];

const { replies } = aSector();
const [first] = replies.ranking.rows;
const report: Report = sectorReport(aSector({
  ranking: { ...replies.ranking, rows: [...replies.ranking.rows, ...HOSTILE.map((name, place) => aRow({ consortium: `00${place}`, name, lead: name, rank: place + 3 }))] },
}));
let sheets: Awaited<ReturnType<typeof sheetsOf>>;
let xml: Awaited<ReturnType<typeof partsOf>>;
let named: ReadonlyMap<string, string>;

const sheetOf = (name: string): readonly (readonly ReadCell[])[] => sheets.get(name) ?? [];
const tables = report.sections.flatMap((section) => section.tables);

beforeAll(async () => {
  const bytes = writeWorkbook(report, '0123456789abcdef');
  sheets = await sheetsOf(bytes);
  xml = await partsOf(bytes, /^xl\/(worksheets\/sheet\d+|workbook|charts\/chart\d+|drawings\/drawing\d+|styles)\.xml$/u);
  named = new Map(['说明', ...tables.map(({ sheet }) => sheet)].map((name, place) => [name, xml.get(`xl/worksheets/sheet${place + 1}.xml`) ?? '']));
});

describe('a workbook', () => {
  it('begins with what it rests on and has a sheet for each table', () => {
    expect([...sheets.keys()]).toEqual(['说明', ...tables.map(({ sheet }) => sheet)]);
    const told = sheetOf('说明').map((row) => row.map(({ text }) => text));
    const line = (name: string) => told.find(([head]) => head === name)?.[1];
    expect([line('筛选条件'), line('数据版本'), line('评价方案'), line('规则集'), line('数据截至'), line('内容校验码'), line('生成账号'), line('页面地址')]).toEqual([
      '领域：新能源汽车；县区/开发区：长春汽车经济技术开发区', 'ed-20260630-1', 'changchun-2025@1.2.0', 'changchun-trial-2025@1.1.0', '2026-06-30', '0123456789abcdef', 'analyst', 'http://127.0.0.1:8080/sectors/nev?year=2025&district=220174',
    ]);
    expect(line('生成时间')).toBe('2026-07-02 09:02:03（北京时间）');
  });

  it('lists every column with unit and formula in its dictionary', () => {
    const rows = sheetOf('说明').map((row) => row.map(({ text }) => text));
    for (const table of tables) for (const { head, formula } of table.columns) {
      const entry = rows.find((row) => row[0] === table.sheet && row[1] === head && row[3] === formula);
      expect(entry?.[2], `${table.sheet} ${head}`).toMatch(/\S/u);
    }
  });

  it('holds each row once and each amount in 万元 and exactly in 元', () => {
    for (const table of tables) {
      const sheet = sheetOf(table.sheet);
      const money = table.columns.findIndex(({ type }) => type === 'money');
      if (money < 0) continue;
      const head = table.columns[money]?.head ?? '';
      const yuan = columnOf(sheet, `${head}（元）`, table.rows.length);
      const wan = columnOf(sheet, `${head}（万元）`, table.rows.length);
      table.rows.forEach((row, place) => {
        const amount = row[money];
        if (amount === null || amount === undefined) return expect(yuan[place]).toEqual({ text: '—', kind: 'text' });
        expect([yuan[place]?.kind, Number(yuan[place]?.text)], `${table.sheet} ${place}`).toEqual(['number', Number(amount)]);
        expect(Number(wan[place]?.text) * 10_000).toBeCloseTo(Number(amount), 4);
      });
    }
  });

  it('keeps what looks like a formula, a number or a date as the text it is', () => {
    const rows = report.sections[1]?.tables[0]?.rows.length ?? 0;
    const names = columnOf(sheetOf('联合体'), '联合体', rows).slice(-HOSTILE.length);
    expect(names.map(({ text }) => text)).toEqual(HOSTILE);
    expect(names.every(({ kind }) => kind === 'text')).toBe(true);
    expect(columnOf(sheetOf('联合体'), '联合体编号', rows).at(-1)).toEqual({ text: '0011', kind: 'text' });
    expect([...named.values()].flatMap((text) => text.match(/<f>(?!SUM|IF)[^<]*/gu) ?? [])).toEqual([]);
    expect(xml.get('xl/styles.xml')?.includes('formatCode="@"')).toBe(true);
  });

  it('sums by formula, remakes ratios from sums and checks them against the page', () => {
    const units = sheetOf('联合体资金');
    const count = replies.units.rows.length;
    const total = (head: string) => columnOf(units, head, count + 1).at(-1)?.text;
    expect(Number(total('财政净支出（元）'))).toBe(3_900_000.05);
    expect(Number(total('财政执行率（%）'))).toBeCloseTo((3_900_000.05 / 8_000_000) * 100, 10);
    expect(columnOf(units, '财政净支出（元）', count + 2).at(-1)?.text).toBe('一致');
    const place = units[0]?.findIndex(({ text }) => text === '财政净支出（元）') ?? -1;
    const letters = columnLetters(place);
    expect(named.get('联合体资金')).toContain(`<f>SUM(${letters}2:${letters}${count + 1})</f>`);
    expect(named.get('联合体资金')).toMatch(new RegExp(`<f>IF\\(\\w+${count + 2}=0,"—",${letters}${count + 2}/\\w+${count + 2}\\*100\\)</f>`, 'u'));
    expect(named.get('联合体资金')).toContain(`<f>IF(ROUND(${letters}${count + 2}-3900000.05,2)=0,"一致","不一致")</f>`);
  });

  it('freezes head and names, filters, repeats its head in print and fits A4 across', () => {
    for (const { sheet } of tables) {
      const text = named.get(sheet) ?? '';
      expect(text, sheet).toMatch(/<pane xSplit="\d+" ySplit="1"[^>]*state="frozen"/u);
      expect(text).toContain('<autoFilter');
      expect(text).toMatch(/<pageSetup paperSize="9"[^>]*fitToHeight="0"[^>]*orientation="landscape"/u);
      expect(text).not.toContain('<mergeCell');
    }
    expect(xml.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles/gu)).toHaveLength(tables.length);
  });

  it('draws charts of its own over its cells, with words for those who cannot see them', () => {
    const charts = [...xml].filter(([name]) => name.includes('/charts/'));
    expect(charts).toHaveLength(report.sections.flatMap((section) => section.charts).length);
    expect(charts.some(([, text]) => text.includes("联合体!$C$2"))).toBe(true);
    const drawings = [...xml].filter(([name]) => name.includes('/drawings/')).map(([, text]) => text).join('');
    expect(drawings).toContain('descr="9个项目中，1个取得收入。"');
  });

  it('says so where a table has no row', async () => {
    const bytes = writeWorkbook(sectorReport(aSector({ flags: { ...replies.flags, flags: [] } })), 'x');
    const rows = (await sheetsOf(bytes)).get('系统建议') ?? [];
    expect(rows.flat().map(({ text }) => text)).toContain('没有符合条件的记录');
    expect(first?.name).toBeDefined();
  });
});

describe('places of a sheet', () => {
  it('are named by letters, and Chinese signs are twice as wide', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(textWidth('ab支出')).toBe(6);
  });
});
