import { describe, expect, it } from 'vitest';
import { dateInProse } from '../../frontend/src/format/date-text';
import { reminderText } from '../../frontend/src/ui/reminder-text';
import { durationText, secondsBetween } from '../../frontend/src/ui/run-text';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';

const missing = [
  { consortium: 'LHT-004', name: '长春市新材料创新联合体', lead: '吉林省北辰新材料研究院' },
  { consortium: 'LHT-011', name: '长春市光电信息创新联合体', lead: '吉林松北光电股份有限公司' },
];

describe('the reminder', () => {
  it('can be sent as it stands: the article, the due day, the day seen, every consortium', () => {
    expect(reminderText({ city: '长春市', year: 2025, due: '2026-03-31', seenOn: '2026-07-01', missing }, { words: zh.dataQuality.reminder, date: dateInProse })).toBe(
      [
        '关于报送2025年度创新联合体运行报告的提醒',
        '',
        '各有关牵头单位：',
        '按照《长春市创新联合体管理办法》第十二条关于报送年度运行报告的要求，2025年度运行报告应于2026年3月31日前报送。截至2026年7月1日，系统尚未收到以下 2 个联合体的报告：',
        '1. 长春市新材料创新联合体（编号 LHT-004，牵头单位：吉林省北辰新材料研究院）',
        '2. 长春市光电信息创新联合体（编号 LHT-011，牵头单位：吉林松北光电股份有限公司）',
        '请尽快使用统一模板补报；确有困难的，请书面说明原因和预计报送时间。如已报送，请与我局核对报送渠道和文件名称。',
        '',
        '长春市科学技术局',
        '2026年7月1日',
      ].join('\n'),
    );
  });

  it('says so when no lead unit is on file', () => {
    const text = reminderText({ city: '长春市', year: 2025, due: '2026-03-31', seenOn: '2026-07-01', missing: [{ consortium: 'LHT-014', name: '长春市功率半导体器件创新联合体', lead: '' }] }, { words: zh.dataQuality.reminder, date: dateInProse });
    expect(text).toContain('1. 长春市功率半导体器件创新联合体（编号 LHT-014，牵头单位：未登记）');
  });

  it('is nothing when nobody is outstanding', () => {
    expect(reminderText({ city: '长春市', year: 2025, due: '2026-03-31', seenOn: '2026-07-01', missing: [] }, { words: zh.dataQuality.reminder, date: dateInProse })).toBeNull();
  });

  it('is told in English too', () => {
    const text = reminderText({ city: 'Changchun', year: 2025, due: '2026-03-31', seenOn: '2026-07-01', missing }, { words: en.dataQuality.reminder, date: (day) => day });
    expect(text).toContain('was due on 2026-03-31');
    expect(text).toContain('1. 长春市新材料创新联合体 (code LHT-004, lead unit: 吉林省北辰新材料研究院)');
  });
});

describe('the time a load took', () => {
  it.each([
    ['2026-07-01T02:14:30.000Z', '2026-07-01T02:14:34.260Z', '4.3 秒'],
    ['2026-07-01T02:14:30.000Z', '2026-07-01T02:16:35.000Z', '2 分 05 秒'],
    ['2026-07-01T02:14:30.000Z', '2026-07-01T02:15:30.000Z', '1 分 00 秒'],
    ['2026-07-01T02:14:30+08:00', '2026-06-30T18:14:31Z', '1.0 秒'],
  ])('from %s to %s is %s', (from, to, text) => {
    const seconds = secondsBetween(from, to) ?? expect.fail('no time');
    expect(durationText(seconds, zh.sources.time)).toBe(text);
  });

  it('is unknown before the end, and when the clocks do not make sense', () => {
    expect(secondsBetween('2026-07-01T02:14:30Z', null)).toBeNull();
    expect(secondsBetween('2026-07-01T02:14:30Z', '2026-07-01T02:14:29Z')).toBeNull();
    expect(secondsBetween('soon', '2026-07-01T02:14:29Z')).toBeNull();
  });
});
