import type { overview, proceedings, ReplyOf } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { actionRows } from '../../frontend/src/ui/action-rows';

type Attention = ReplyOf<typeof overview>['attention'][number];
type Proceeding = ReplyOf<typeof proceedings>['rows'][number];

const waits = (consortium: string, kind: Attention['kind'], due: string | null = null): Attention => ({
  key: `${consortium}:2025:${kind}`, kind, consortium, name: consortium, sector: 'nev', lead: `${consortium}牵头单位`, article: '第十二条', headline: '', due,
});
const legal = { status: 'active', since: null, deadline: null, ban: null, commendedOn: [] } as const;
const proceeding = (flagKey: string, stage: Proceeding['stage'], more: Partial<Proceeding> = {}): Proceeding => ({
  id: 1, flagKey, kind: 'rectify', consortium: 'A', name: 'A', district: '220102', year: 2025, stage, stageName: '', ended: false, openedBy: 'officer', lastOn: '2026-07-01', deadline: null, legal: { ...legal, commendedOn: [] }, ...more,
});
const today = '2026-11-23';
const rows = (attention: readonly Attention[], known: readonly Proceeding[] = []) => actionRows(attention, known, today);

describe('the list of what waits', () => {
  it('puts the next due first and keeps the order of the others', () => {
    const listed = rows([waits('A', 'rectify'), waits('B', 'rectify', '2026-12-01'), waits('C', 'watch'), waits('D', 'revoke', '2026-11-20')]);
    expect(listed.map(({ item, daysLeft }) => [item.consortium, daysLeft])).toEqual([['D', -3], ['B', 8], ['A', null], ['C', null]]);
  });

  it('tells a consortium once, by its gravest proposal', () => {
    const [only, ...more] = rows([waits('A', 'watch', '2026-11-20'), waits('A', 'revoke', '2026-11-23')]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ item: { kind: 'revoke' }, others: [{ kind: 'watch' }], daysLeft: 0 });
  });

  it.each<[Proceeding['stage'], unknown]>([
    ['proposed', { roles: ['officer', 'leader'], act: 'review' }],
    ['reviewed', { roles: ['officer'], act: 'notify' }],
    ['noticed', { roles: ['leader'], act: 'approve' }],
    ['approved', { roles: ['officer'], act: 'serve' }],
    ['rectifying', { lead: 'mends' }],
    ['reported', { roles: ['officer', 'leader'], act: 'pass' }],
    ['returned', { lead: 'supplies' }],
  ])('names who goes on after %s', (stage, owner) => {
    expect(rows([waits('A', 'rectify')], [proceeding('A:2025:rectify', stage)])[0]).toMatchObject({ stage, owner });
  });

  it('begins with the officer where nothing was opened, and with nobody where there is only something to watch', () => {
    expect(rows([waits('A', 'rectify')])[0]).toMatchObject({ stage: null, owner: { roles: ['officer'], act: 'open' } });
    expect(rows([waits('A', 'watch')])[0]).toMatchObject({ stage: null, owner: null });
  });

  it('takes the last day from the proceeding where it has one', () => {
    expect(rows([waits('A', 'rectify', '2026-10-01')], [proceeding('A:2025:rectify', 'rectifying', { deadline: '2027-01-01' })])[0]).toMatchObject({ due: '2027-01-01', daysLeft: 39 });
  });

  it.each(['closed', 'rejected', 'revoked', 'publicised'] as const)('leaves out what people have settled: %s', (stage) => {
    expect(rows([waits('A', 'rectify'), waits('A', 'watch')], [proceeding('A:2025:rectify', stage)]).map(({ item }) => item.kind)).toEqual(['watch']);
  });

  it('goes by the latest proceeding on a proposal', () => {
    const known = [proceeding('A:2025:rectify', 'noticed', { id: 2 }), proceeding('A:2025:rectify', 'rejected', { id: 1 })];
    expect(rows([waits('A', 'rectify')], known)[0]).toMatchObject({ stage: 'noticed' });
  });
});
