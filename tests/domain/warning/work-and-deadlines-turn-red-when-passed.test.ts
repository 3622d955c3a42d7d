import type { DueWork, WatchedEvent } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { basisUntil, inOrder, itemsOf, stripOf, warningOf } from './watched.js';

const work = (given: Partial<DueWork>): DueWork => ({ code: '1', project: 'XM-1', title: '样机', due: '2026-03-31', done: null, closed: null, ...given });
const milestone = (given: Partial<DueWork>) => warningOf('milestone:1', inOrder({ milestones: [work(given)] }));
const task = (given: Partial<DueWork>) => warningOf('task:1', inOrder({ tasks: [work(given)] }));
const event = (kind: string, happened: string, deadline: string | null = null): WatchedEvent => ({ code: `SJ-${kind}-${happened}`, kind, happened, deadline });

describe('项目节点', () => {
  it.each([
    [{ done: '2026-03-31' }, '--ggggggg'],
    [{ done: '2026-04-01' }, '--yyyyyyy'],
    [{ done: '2026-06-15' }, '--yyryyyy'],
    [{ done: null }, '--yyrrrrr'],
    [{ due: '2025-11-30', done: null }, 'rrrrrrrrr'],
    [{ due: '2025-12-31', done: '2026-01-31' }, 'yyyyyyyyy'],
    [{ due: '2025-12-31', done: '2026-02-01' }, 'ryyyyyyyy'],
    [{ closed: '2026-05-01' }, '--yy-----'],
  ])('with %o shows %s', (given, strip) => {
    expect(stripOf(milestone(given))).toBe(strip);
  });

  it('counts the days and names the milestone and its project', () => {
    expect(milestone({})).toMatchObject({ note: '计划 2026-03-31，至 2026-09-30 未完成，逾期 183 天；请说明原因并报新的完成时间', evidence: ['milestone:1', 'project:XM-1'] });
  });

  it('is grey where nothing was recorded for long', () => {
    const facts = inOrder({ milestones: [work({})], heardDays: ['2026-03-01'] });
    expect(stripOf(warningOf('milestone:1', facts))).toBe('--yyr????');
  });
});

describe('期限', () => {
  it.each([
    [{ due: '2026-07-15', done: '2026-07-15' }, '-----yggg'],
    [{ due: '2026-07-15', done: '2026-07-16' }, '-----yyyy'],
    [{ due: '2026-07-15', done: null }, '-----yrrr'],
    [{ due: '2026-07-15', done: '2026-09-02' }, '-----yrry'],
    [{ due: '2026-10-30', done: null }, '--------y'],
  ])('a task with %o shows %s', (given, strip) => {
    expect(stripOf(task(given))).toBe(strip);
  });

  it('a task far off is not told', () => {
    expect(itemsOf(inOrder({ tasks: [work({ due: '2026-10-31' })] }))).not.toContain('task:1');
  });

  it.each([
    ['2026-03-31', true, '--ggggggg'],
    ['2026-02-27', true, '-gggggggg'],
    ['2026-04-10', true, '--yyyyyyy'],
    [null, true, '--yrrrrrr'],
  ])('the report sent %s shows %s', (reported, owesReport, strip) => {
    expect(stripOf(warningOf('report:LHT-1/2025', inOrder({ reported, owesReport })))).toBe(strip);
  });

  it('a report that nobody owes is not told', () => {
    expect(itemsOf(inOrder({ reported: null, owesReport: false }))).not.toContain('report:LHT-1/2025');
  });

  it('an order to rectify is near, passed, answered late; without a deadline it has the twelve months of the rule set', () => {
    const order = event('rectification_ordered', '2026-01-15', '2026-05-20');
    const item = `event:${order.code}`;
    expect(stripOf(warningOf(item, inOrder({ events: [order] })))).toBe('---yrrrrr');
    expect(stripOf(warningOf(item, inOrder({ events: [order, event('rectification_reported', '2026-07-01')] })))).toBe('---yrryyy');
    expect(stripOf(warningOf(item, inOrder({ events: [order, event('rectification_ordered', '2026-06-10', '2027-06-10')] })))).toBe('---yr----');
    const open = event('rectification_ordered', '2025-10-10');
    expect(warningOf(`event:${open.code}`, inOrder({ events: [open] }), basisUntil('2026-10-31'))).toMatchObject({ due: '2026-10-10', colour: 'red' });
  });

  it('the end of a ban is near and then over, and is nobody’s fault', () => {
    const ban = (lifted: string | null) => inOrder({ bans: [{ uscc: '1', name: '甲公司', decided: '2023-07-21', lifted }] });
    expect(stripOf(warningOf('ban:1/2023-07-21', ban(null)))).toBe('-----y---');
    expect(warningOf('ban:1/2023-07-21', ban(null)).due).toBe('2026-07-20');
    expect(stripOf(warningOf('ban:1/2023-07-21', ban('2026-05-21')))).toBe('---y-----');
  });

  it('nobody is warned before recognition or after the title is gone', () => {
    expect(stripOf(warningOf('milestone:1', inOrder({ milestones: [work({})], ended: '2026-06-15' })))).toBe('--yyr----');
    expect(stripOf(warningOf('rule:A6.1', inOrder({ recognised: '2026-04-15' })))).toBe('---gggggg');
  });
});
