/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import { oneProceeding, type ReplyOf } from '@monitor/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { endpointOptions } from '../../frontend/src/api/use-endpoint';
import { ProceedingPanel } from '../../frontend/src/features/flag-explanation/proceeding-panel';

type Outlook = ReplyOf<typeof oneProceeding>;

const key = 'CC01:2025:rectify';
const step = (change: Partial<Outlook['steps'][number]>): Outlook['steps'][number] => ({ act: 'approve', zh: '审批', may: true, why: null, code: null, reasoned: false, dated: false, ...change });
const did = { seq: 1, act: 'open', zh: '提出建议', by: 'wang', role: 'officer', at: '2026-03-01T00:00:00.000Z', on: '2026-03-01', reason: '长科函〔2026〕3号', edition: 'e000007', verdictHash: 'v', basis: 'b', hash: 'h' } as const;
const record: Outlook['records'][number] = { id: 1, kind: 'rectify', stage: 'noticed', stageName: '已告知', openedBy: 'wang', openedAt: did.at, noticedOn: '2026-03-02', answerUntil: '2026-03-12', approvedOn: null, servedOn: null, deadline: null, basisChanged: false, headline: '', events: [did] };
const anOutlook = (change: Partial<Outlook> = {}): Outlook => ({
  flagKey: key, consortium: 'CC01', name: '新能源', district: '220173', today: '2026-03-05', stands: true, evaluable: true, needsSecond: false, length: 1, basis: 'b', records: [record],
  legal: { status: 'active', since: null, deadline: null, ban: null, commendedOn: [] }, steps: [step({ may: false, why: '陈述申辩期到 2026-03-12 止', code: 'hearing_open' })], ...change,
});

const drawn = (outlook: Outlook): string => {
  const client = new QueryClient();
  client.setQueryData(endpointOptions(oneProceeding, { key }).queryKey, oneProceeding.reply.parse(outlook));
  const element = <QueryClientProvider client={client}><MantineProvider><ProceedingPanel flagKey={key} /></MantineProvider></QueryClientProvider>;
  return renderToString(element).replaceAll('<!-- -->', '');
};

describe('the panel of a proceeding', () => {
  it('tells who did what under which paper, and on which data', () => {
    const text = drawn(anOutlook());
    for (const told of ['已告知', '2026-03-01 提出建议 · wang', '长科函〔2026〕3号', '依据版本 e000007', '陈述申辩期到 2026-03-12 止']) expect(text).toContain(told);
  });
  it('says why a step may not be taken, and offers no form for it', () => {
    const text = drawn(anOutlook());
    expect(text).toContain('审批: 陈述申辩期到 2026-03-12 止');
    expect(text).not.toContain('<form');
  });
  it('asks for a day and a paper where the step needs them', () => {
    const text = drawn(anOutlook({ steps: [step({ act: 'serve', zh: '送达', reasoned: true, dated: true })] }));
    expect(text).toMatch(/<option value="serve"[^>]*>送达<\/option>/u);
    expect(text).toMatch(/<input type="date" required="" max="2026-03-05"/u);
    expect(text).toMatch(/<input type="text" required=""/u);
  });
  it('warns of a changed basis, of data that cannot be judged and of a marginal flag', () => {
    const text = drawn(anOutlook({ evaluable: false, needsSecond: true, records: [{ ...record, basisChanged: true }] }));
    for (const told of ['依据变更', '目前不可评', '须由两人复核']) expect(text).toContain(told);
  });
  it('tells the present status with its deadline or its ban', () => {
    expect(drawn(anOutlook({ legal: { status: 'revoked', since: '2026-03-04', deadline: null, ban: { from: '2026-03-03', lastDay: '2029-03-02', until: '2029-03-03' }, commendedOn: [] } }))).toContain('牵头单位自 2026-03-03 至 2029-03-02');
    expect(drawn(anOutlook({ records: [] }))).toContain('尚未办理。');
  });
});
