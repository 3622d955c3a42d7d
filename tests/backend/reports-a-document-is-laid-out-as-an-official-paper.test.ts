import { sectorReport } from '@monitor/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../backend/src/reports/document/cell-text.js';
import { cleanText } from '../../backend/src/reports/document/clean-text.js';
import { MOST_ROWS } from '../../backend/src/reports/document/document-table.js';
import { chineseNumeral } from '../../backend/src/reports/document/numerals.js';
import { writeDocument } from '../../backend/src/reports/document/write-document.js';
import { aRow, aSector } from '../domain/report/sector-parts.js';
import { partsOf } from './office-parts.js';

const { replies } = aSector();
const report = sectorReport(aSector());
let parts: Awaited<ReturnType<typeof partsOf>>;
let body: string;

const told = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join('');

beforeAll(async () => {
  parts = await partsOf(await writeDocument(report, '0123456789abcdef'), /^word\/.*\.(xml|rels|xlsx)$/u);
  body = parts.get('word/document.xml') ?? '';
});

describe('a document', () => {
  it('has the margins, lines, faces and page numbers of official papers', () => {
    const margins = Object.fromEntries([.../<w:pgMar[^>]*>/u.exec(body)?.[0].matchAll(/w:(\w+)="(\d+)"/gu) ?? []].map(([, side, twips]) => [side, Math.round(Number(twips) / 56.7)]));
    expect(margins).toMatchObject({ top: 37, bottom: 35, left: 28, right: 26 });
    expect([body.includes('w:line="560" w:lineRule="exact"'), body.includes('w:firstLineChars="200"')]).toEqual([true, true]);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const face of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体']) expect(styles.includes(`w:eastAsia="${face}"`), face).toBe(true);
    const feet = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text);
    expect(feet).toHaveLength(2);
    for (const foot of feet) {
      expect(foot).toMatch(/— .*PAGE.* —/su);
      expect(told(foot)).toContain('数据版本 ed-20260630-1 · 校验码 0123456789abcdef · 本文件如已人工修改请另行核对');
    }
  });

  it('numbers its headings, tables and charts through', () => {
    const text = told(body);
    for (const heading of ['一、总体情况', '二、联合体评价', '三、资金', '四、成果转化', '五、系统建议', '六、数据口径', '（一）资金流向（按来源）']) expect(text).toContain(heading);
    const tables = report.sections.flatMap((section) => section.tables);
    tables.forEach((table, place) => expect(text).toContain(`表${place + 1} ${table.title}`));
    report.sections.flatMap((section) => section.charts).forEach((chart, place) => expect(text).toContain(`图${place + 1} ${chart.title}`));
  });

  it('repeats the head of each table and breaks no row', () => {
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables).toHaveLength(report.sections.flatMap((section) => section.tables).length + 1);
    for (const table of tables.slice(0, -1)) expect(table).toContain('<w:tblHeader/>');
    expect(body.match(/<w:tr>|<w:tr /gu)?.length).toBe(body.match(/<w:cantSplit\/>/gu)?.length);
  });

  it('tells the numbers of the replies and the findings of the page', () => {
    const text = told(body);
    expect(text).toContain('1,234.57');
    expect(text).toContain('2,469.14万元');
    for (const section of report.sections) for (const { zh } of section.sentences) expect(text).toContain(zh.map((part) => part.text).join(''));
    for (const note of report.notes) expect(text).toContain(note);
  });

  it('has charts that can be edited, each with its data and with words', () => {
    const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/u.test(name)).map(([, text]) => text);
    expect(charts).toHaveLength(report.sections.flatMap((section) => section.charts).length);
    expect([...parts.keys()].filter((name) => name.startsWith('word/embeddings/'))).toHaveLength(charts.length);
    for (const chart of report.sections.flatMap((section) => section.charts)) expect(body.includes(`descr="${chart.told}"`), chart.code).toBe(true);
    const pipeline = charts.find((text) => text.includes('到达项目')) ?? '';
    for (const { reached } of replies.pipeline.stages) expect(pipeline).toContain(`<c:v>${reached}</c:v>`);
  });

  it('cuts a long table and says so, with the total of all rows', async () => {
    const rows = Array.from({ length: MOST_ROWS + 5 }, (_, place) => aRow({ consortium: `L${place}`, name: `联合体${place}号` }));
    const long = await partsOf(await writeDocument(sectorReport(aSector({ ranking: { ...replies.ranking, rows } })), 'x'), /^word\/document\.xml$/u);
    const text = told(long.get('word/document.xml') ?? '');
    expect(text).toContain(`联合体${MOST_ROWS - 1}号`);
    expect(text).not.toContain(`联合体${MOST_ROWS}号`);
    expect(text).toContain(`表中列前${MOST_ROWS}行，共${MOST_ROWS + 5}行，全部见Excel版“联合体”表`);
  });

  it('opens whatever stands in a name', async () => {
    const rows = [aRow({ name: '坏\u0008名\u0000<script>&"\uD800', lead: '=1+1' })];
    const odd = await partsOf(await writeDocument(sectorReport(aSector({ ranking: { ...replies.ranking, rows } })), 'x'), /^word\/(document|charts\/chart\d+)\.xml$/u);
    for (const [name, text] of odd) expect(text, name).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|<script>/u);
    expect(told(odd.get('word/document.xml') ?? '')).toContain('坏名&lt;script&gt;&amp;');
  });
});

describe('a cell in a document', () => {
  it('shows 万元 with two places, grouped, and a dash for nothing', () => {
    const money = { code: 'm', head: 'm', type: 'money', unit: '元', formula: '', summed: true } as const;
    expect(['123456789.95', '-50.00', '0.00', '12345678900000.05'].map((amount) => cellText(amount, money))).toEqual(['12,345.68', '-0.01', '0.00', '1,234,567,890.00']);
    expect(cellText(null, money)).toBe('—');
    expect(cellText(67.225, { ...money, type: 'score', unit: '分' })).toBe('67.23');
    expect(cellText(48.75, { ...money, type: 'ratio', unit: '%' })).toBe('48.8');
    expect(cellText(12345, { ...money, type: 'count', unit: '个' })).toBe('12,345');
  });

  it('is numbered in Chinese where it is a heading', () => {
    expect([1, 9, 10, 11, 20, 34, 99].map(chineseNumeral)).toEqual(['一', '九', '十', '十一', '二十', '三十四', '九十九']);
    expect(() => chineseNumeral(0)).toThrow(/1 至 99/u);
    expect(cleanText('a\u0000b\uDC00c😀')).toBe('abc😀');
  });
});
