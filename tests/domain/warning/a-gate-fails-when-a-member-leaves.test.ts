import { describe, expect, it } from 'vitest';
import { aMember, fullRoster, inOrder, stripOf, warningOf } from './watched.js';

const without = (uscc: string, left: string) => fullRoster.map((member) => (member.uscc === uscc ? { ...member, left } : member));

describe('成员门槛', () => {
  it('is green while ten members, six of them enterprises, are there', () => {
    expect(stripOf(warningOf('rule:A6.2', inOrder()))).toBe('ggggggggg');
  });

  it('turns red when an enterprise left, and says who and when', () => {
    const facts = inOrder({ members: without('1', '2026-05-12') });
    const share = warningOf('rule:A6.2', facts);
    expect(stripOf(share)).toBe('ggggrrrrr');
    expect(share.note).toContain('（单位1 2026-05-12 退出）');
    expect(share.evidence).toEqual(['membership:LHT-1/1/2024-01-01']);
    expect(stripOf(warningOf('rule:A6.1', facts))).toBe('ggggyyyyy');
  });

  it('stays yellow after another came in', () => {
    const facts = inOrder({ members: [...without('1', '2026-05-12'), aMember({ uscc: '99', joined: '2026-07-20' })] });
    const share = warningOf('rule:A6.2', facts);
    expect(stripOf(share)).toBe('ggggrryyy');
    expect(share.note).toContain('5月、6月曾未达到要求');
  });

  it('does not take a member that came back for two, nor the day of leaving for a day inside', () => {
    const back = [...without('1', '2026-05-31'), aMember({ uscc: '1', joined: '2026-06-01' }), aMember({ uscc: '2', joined: '2026-02-01' })];
    expect(stripOf(warningOf('rule:A6.2', inOrder({ members: back })))).toBe('ggggryyyy');
  });

  it('fails from the year before without accusing anybody, and is grey without a roster', () => {
    expect(warningOf('rule:A6.2', inOrder({ members: fullRoster.slice(0, 1).concat(fullRoster.slice(5)) })).note).toContain('年内没有成员退出');
    for (const rule of ['rule:A6.1', 'rule:A6.2']) {
      const empty = warningOf(rule, inOrder({ members: [] }));
      expect(stripOf(empty)).toBe('?????????');
      expect(empty.missing).toBe('成员名册（某某集团）');
    }
  });
});
