import { defineCompositeScheme, judgeTable } from '@monitor/domain';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeFiles } from '../../../etl/src/composite-file/judge-files.js';
import { readUnitFile } from '../../../etl/src/composite-file/read-units.js';
import { readSchemeFile } from '../../../etl/src/composite-file/read-scheme.js';
import { aWorkbook } from '../extract/a-workbook.js';
import { aScratchFolder } from '../extract/scratch-folder.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const keep = aScratchFolder();
const linesOf = (csv: string) => csv.trimEnd().split('\r\n').map((line) => line.split(','));
const columnOf = (csv: string, name: string) => {
  const [head = [], ...rows] = linesOf(csv);
  return Object.fromEntries(rows.map((row) => [row[0], row[head.indexOf(name)]]));
};

describe('the human development index of 2021', () => {
  it('comes out as published, from a table and a scheme alone', async () => {
    const { csv } = await judgeFiles(here('hdi.csv'), here('hdi.yaml'));
    expect(columnOf(csv, 'HDI')).toEqual({ Iceland: '0.959', 'Hong Kong': '0.952', Switzerland: '0.962', Norway: '0.961' });
    expect(columnOf(csv, 'rank')).toEqual({ Iceland: '3', 'Hong Kong': '4', Switzerland: '1', Norway: '2' });
    expect(linesOf(csv)[0]).toEqual(['country', 'rank', 'band', 'HDI', 'education', 'expected', 'mean', 'health', 'income']);
    expect(columnOf(csv, 'band')['Norway']).toBe('very high');
  });

  it('caps a life longer than the upper post and takes education as the mean of its two', async () => {
    const { csv } = await judgeFiles(here('hdi.csv'), here('hdi.yaml'));
    expect(columnOf(csv, 'health')['Hong Kong']).toBe('1.000');
    expect(columnOf(csv, 'expected')['Iceland']).toBe('1.000');
    expect(columnOf(csv, 'education')['Switzerland']).toBe('0.920');
  });

  it('shows three places and ranks by all of them, unless the scheme carries the rounded ones', async () => {
    const scheme = await readSchemeFile(here('hdi.yaml'));
    const { table } = await readUnitFile(here('hdi.csv'), scheme);
    const [whole, rounded] = [judgeTable(table, scheme), judgeTable(table, { ...scheme, dimensions: scheme.dimensions.map((each) => ({ ...each, carry: true })) })];
    expect(whole.levels[0]?.scores[2]).toBeCloseTo(0.96204977, 8);
    expect(rounded.levels[0]?.scores[2]).toBe(0.962);
  });
});

describe('an index of four levels (ASEM, published rows)', () => {
  it('is the mean of means at every level', async () => {
    const { csv } = await judgeFiles(here('asem.csv'), here('asem.json'));
    const close = (name: string, wanted: Readonly<Record<string, number>>) => {
      const found = columnOf(csv, name);
      for (const [unit, value] of Object.entries(wanted)) expect(Math.abs(Number(found[unit]) - value), `${name} ${unit}`).toBeLessThanOrEqual(1.000001e-6);
    };
    close('Index', { CHE: 68.383724, NLD: 64.819516, RUS: 35.655545 });
    close('Conn', { CHE: 62.787962, NLD: 61.939872, RUS: 29.985846 });
    close('Sust', { CHE: 73.979487, NLD: 67.699160, RUS: 41.325243 });
    expect(columnOf(csv, 'rank')).toEqual({ CHE: '1', NLD: '2', RUS: '3' });
    expect(columnOf(csv, 'i.P2P')['CHE']).toBe('56.933051');
  });

  it('comes out the same from a workbook', async () => {
    const cell = (text: string) => (/^[\d.]+$/u.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    const rows = ['unit,a,b', 'U1,10,20', 'U2,40,50'].map((line) => `<row>${line.split(',').map(cell).join('')}</row>`);
    const path = keep('units.xlsx', aWorkbook({ sheet: `<sheetData>${rows.join('')}</sheetData>` }));
    const scheme = keep('two.yaml', 'id: two\nnormalise: {type: none}\ndimensions: [{code: I}]\nindicators: [{code: a, parent: I, weight: 3}, {code: b, parent: I}]\n');
    const { csv } = await judgeFiles(path, scheme);
    expect(csv).toBe('unit,rank,I,a,b\r\nU1,2,12.5,10,20\r\nU2,1,42.5,40,50\r\n');
  });
});

describe('the goal-posts of the product (T7)', () => {
  const judge = (value: number, normalise: object, transform = 'none') => {
    const scheme = defineCompositeScheme({ id: 't', dimensions: [{ code: 'I' }], indicators: [{ code: 'x', parent: 'I', transform, normalise }] });
    return judgeTable({ units: ['u'], columns: new Map([['x', [value]]]) }, scheme).levels[0]?.scores[0];
  };
  it.each([[0.5, 0.1, 0.5, 100], [0.3, 0.1, 0.5, 50], [0.05, 0.1, 0.5, 0], [12, 10, 2, 0]])('%d between %d and %d is %d', (...[value, lo, hi, score]) => {
    expect(judge(value, { type: 'goalposts', lo, hi })).toBeCloseTo(score, 10);
  });
  it.each([[1000, 75.0100375666], [0, 0], [20000, 100]])('log of %d is %d', (value, score) => {
    expect(judge(value, { type: 'goalposts', lo: 0, hi: 10000 }, 'log')).toBeCloseTo(score, 10);
  });

  it('a dimension with gaps is 50.625 and its total 67.225, shown 67.23', async () => {
    const scheme = keep('gaps.yaml', `
id: gaps
normalise: { type: none }
sum: 100
dimensions:
  - { code: total, decimals: 2 }
  - { code: C, parent: total, weight: 20, sum: 20 }
indicators:
  - { code: C1, parent: C, weight: 3 }
  - { code: C2, parent: C, weight: 5 }
  - { code: C3, parent: C, weight: 4 }
  - { code: C4, parent: C, weight: 2, missing: zero }
  - { code: C5, parent: C, weight: 2 }
  - { code: C6, parent: C, weight: 4 }
  - { code: R, parent: total, weight: 25 }
  - { code: P, parent: total, weight: 30 }
  - { code: T, parent: total, weight: 25 }
`);
    const data = keep('gaps.csv', 'unit,C1,C2,C3,C4,C5,C6,R,P,T\nA,100,50,—,,80,25,70,82,60\n');
    const { csv, result } = await judgeFiles(data, scheme);
    expect(columnOf(csv, 'total')['A']).toBe('67.23');
    expect(result.levels.find(({ code }) => code === 'C')?.scores[0]).toBeCloseTo(50.625, 10);
  });
});
