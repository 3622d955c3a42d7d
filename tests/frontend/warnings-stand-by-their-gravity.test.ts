import { changchun2025 } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { parseWarningAddress } from '../../frontend/src/address/warning-address';
import { type Chosen, groupWarnings } from '../../frontend/src/features/warnings/group-warnings';
import { type ShownWarnings, warningsCsv, warningsFileName } from '../../frontend/src/features/warnings/warnings-csv';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';
import { aWarningItem, aWarningUnit } from './warning-rows';

const everything: Chosen = { kind: [], outlook: [] };
const late = aWarningUnit();
const twice = aWarningUnit({ consortium: 'LHT-002', items: [aWarningItem(), aWarningItem({ item: 'milestone:JD-2' })] });
const calm = aWarningUnit({ consortium: 'LHT-003', strips: [{ kind: 'gate', months: ['green', 'green', 'green'] }], items: [] });
const unknown = aWarningUnit({ consortium: 'LHT-004', strips: [{ kind: 'schedule', months: ['green', 'grey', 'grey'] }], items: [aWarningItem({ kind: 'schedule', colour: 'grey' })] });
const fresh = aWarningUnit({ consortium: 'LHT-005', strips: [], items: [], forecast: { history: [], centre: null, low: null, high: null, side: null, note: '不足 3 个，不作预测' } });
const rows = [calm, fresh, late, unknown, twice];

const told = (chosen: Chosen) => groupWarnings(rows, chosen).map(({ colour, units }) => [colour, ...units.map(({ unit }) => unit.consortium)]);

describe('the groups', () => {
  it('begin with the gravest, and in each with those that have most to do', () => {
    expect(told(everything)).toEqual([['red', 'LHT-002', 'LHT-001'], ['grey', 'LHT-004'], ['green', 'LHT-003'], ['none', 'LHT-005']]);
  });

  it('show a consortium as the chosen kinds do', () => {
    expect(told({ ...everything, kind: ['gate'] })).toEqual([['green', 'LHT-001', 'LHT-002', 'LHT-003'], ['none', 'LHT-004', 'LHT-005']]);
    const [red] = groupWarnings([late], everything);
    expect(red?.units[0]?.months).toEqual(['green', 'green', 'red']);
    const [green] = groupWarnings([late], { ...everything, kind: ['gate'] });
    expect(green?.units[0]?.items).toEqual([]);
  });

  it('narrow to forecasts, a short history among them', () => {
    expect(told({ ...everything, outlook: ['short'] })).toEqual([['none', 'LHT-005']]);
    expect(told({ ...everything, outlook: ['below', 'contains'] })).toEqual([]);
  });
});

describe('the address', () => {
  it('keeps known words in one order and drops the rest', () => {
    expect(parseWarningAddress({ kind: 'gate,milestone,nonsense', outlook: 'contains' })).toEqual({ kind: ['milestone', 'gate'], outlook: ['contains'] });
    expect(parseWarningAddress({ kind: 7, outlook: '' })).toEqual({});
  });
});

const basis = { edition: 'e000001', publishedAt: '2026-10-01T02:15:33.000Z', year: 2025, years: [2025], scheme: 'changchun-2025@1.1.0', ruleSet: 'changchun-trial-2025@1.1.0', asOf: '2026-06-30', reportsDue: 5, reportsIn: 5 };
const watch = {
  year: 2026, horizon: '2026-04-12', checks: ['2026-01-31', '2026-02-28', '2026-03-31'], scheme: basis.scheme, ruleSet: basis.ruleSet,
  lines: { pass: 60, good: 70, excellent: 85 }, thresholds: changchun2025.earlyWarning,
};
const shown: ShownWarnings = { basis, watch, groups: groupWarnings([late, fresh], everything) };

describe('the export', () => {
  const lines = warningsCsv(shown, { messages: zh, language: 'zh' }).split('\r\n');

  it('tells each consortium, then its open things, in the order shown', () => {
    expect(lines[0]).toContain('"联合体名称","编号","领域","归口县区","牵头单位","事项类别","事项","当前","1月"');
    expect(lines[1]).toBe('"长春市动力电池创新联合体","LHT-001","新能源汽车","长春汽车经济技术开发区","长春禾岳汽车研究院有限公司","全部","","红","绿","绿","红",,,,,,,,,,,,,,,62.65,71.35,"预计 62.6–71.4 分"');
    expect(lines[2]).toContain('"项目节点","样机","红","无到期事项","无到期事项","红",,,,,,,,,,"2026-03-31","2026-03-31","计划 2026-03-31，至 2026-03-31 未完成","","milestone:JD-1；project:XM-1",,,');
    expect(lines[3]).toContain('"LHT-005"');
    expect(new Set(lines.slice(0, 4).map((line) => line.split(',').length)).size).toBe(1);
  });

  it('says what it rests on, and that a warning decides nothing', () => {
    const all = lines.join('\n');
    for (const text of ['"检查日","2026-01-31；2026-02-28；2026-03-31"', '"数据截至","2026-04-12"', '"数据版本","e000001"', '"联合体数","2"', '落后序时超过 20 个百分点为黄、超过 40 个为红', '预警只作提醒']) expect(all).toContain(text);
  });

  it('is named by its year and last check day in both languages', () => {
    expect(warningsFileName(watch, { messages: zh, language: 'zh' })).toBe('年内预警_2026年_20260331.csv');
    expect(warningsFileName(watch, { messages: en, language: 'en' })).toBe('early-warning_2026_20260331.csv');
  });
});
