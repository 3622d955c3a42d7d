import { describe, expect, it } from 'vitest';
import { aProject, basisUntil, inOrder, itemsOf, stripOf, warningOf } from './watched.js';

const june = basisUntil('2026-06-30');
// 181 of 365 days: 49.589 % of the budget are due.
const spending = (amount: string) => inOrder({ projects: [aProject({ budget: '10000.00', spent: [{ month: 0, amount }] })] });
const colourAt = (amount: string) => warningOf('project:XM-1', spending(amount), june).colour;

describe('序时进度', () => {
  it.each([
    ['4958.91', 'green'],
    ['2958.91', 'green'],
    ['2958.90', 'yellow'],
    ['958.91', 'yellow'],
    ['958.90', 'red'],
    ['0.00', 'red'],
    ['20000.00', 'green'],
  ])('%s 元 of 10000 by 30 June is %s', (amount, colour) => {
    expect(colourAt(amount)).toBe(colour);
  });

  it('tells share, time, gap and the rows behind it', () => {
    const warning = warningOf('project:XM-1', spending('1000.00'), june);
    expect(warning.note).toBe('已支出预算的 10.0%，按时间应达 49.6%，落后 39.6 个百分点；请核实支出，必要时调整计划');
    expect(warning.measured).toContainEqual({ label: '累计支出', value: '1000.00', threshold: '10000.00', unit: '元' });
    expect(warning.evidence).toEqual(['project:XM-1', 'fund_entry:JF-1']);
  });

  it('adds the months up, counts money of earlier years and looks at projects alone and together', () => {
    const slow = aProject({ code: 'XM-2', budget: '1000.00', spent: [{ month: 0, amount: '1.00' }] });
    const fast = aProject({ budget: '9000.00', spent: [{ month: 0, amount: '4000.00' }, { month: 2, amount: '2000.00' }] });
    const facts = inOrder({ projects: [fast, slow] });
    expect(warningOf('project:XM-2', facts, june).colour).toBe('red');
    expect(warningOf('consortium:LHT-1', facts, june)).toMatchObject({ colour: 'green', evidence: ['project:XM-1', 'project:XM-2'] });
    expect(stripOf(warningOf('project:XM-2', facts, june))).toBe('ggyyrr');
  });

  it('leaves projects alone that have not begun, are done or wait for acceptance', () => {
    const done = aProject({ status: 'awaiting_acceptance', statusSince: '2026-03-15' });
    expect(stripOf(warningOf('project:XM-1', inOrder({ projects: [done] }), june))).toBe('gg----');
    expect(itemsOf(inOrder({ projects: [aProject({ started: '2026-12-01' })] }))).not.toContain('project:XM-1');
  });

  it('keeps a recovered project yellow after red, green after yellow', () => {
    const late = (amount: string) => stripOf(warningOf('project:XM-1', inOrder({ projects: [aProject({ budget: '1200.00', spent: [{ month: 7, amount }] })] })));
    expect(late('1200.00')).toBe('ggyyrryyy');
    const mild = inOrder({ projects: [aProject({ spent: [{ month: 4, amount: '1200.00' }] })] });
    expect(stripOf(warningOf('project:XM-1', mild))).toBe('ggygggggg');
  });

  it('warns nobody on missing, absent or old books', () => {
    const silent = inOrder({ projects: [aProject()], ledgerDays: ['2025-12-28', '2026-02-01'] });
    expect(stripOf(warningOf('project:XM-1', silent))).toBe('ggyyr????');
    expect(warningOf('project:XM-1', silent).missing).toBe('2026-02-01 之后没有经费台账记录（某某集团）');
    expect(warningOf('project:XM-1', inOrder({ projects: [aProject({ booked: false, lastSpending: null })] }))).toMatchObject({ colour: 'grey', missing: '经费台账没有项目 XM-1 的任何记录（某某集团）' });
    expect(warningOf('project:XM-1', inOrder({ projects: [aProject({ budget: '0.00' })] }))).toMatchObject({ colour: 'grey', missing: '项目 XM-1 没有预算（某某集团）' });
  });
});
