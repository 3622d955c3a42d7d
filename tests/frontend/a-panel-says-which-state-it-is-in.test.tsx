/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../frontend/src/api/api-error';
import { Amount, Change, Missing } from '../../frontend/src/ui/figures';
import { type Asked, Panel } from '../../frontend/src/ui/panel';
import { runsOf } from '../../frontend/src/ui/sparkline';
import { StatusMark } from '../../frontend/src/ui/status-mark';

const asked = (changed: Partial<Asked<number[]>>): Asked<number[]> => ({ data: undefined, error: null, isFetching: false, isPlaceholderData: false, refetch: () => undefined, ...changed });
const drawn = (element: React.ReactElement) => renderToString(<MantineProvider>{element}</MantineProvider>).replaceAll('<!-- -->', '');
const panel = (changed: Partial<Asked<number[]>>) =>
  drawn(<Panel title="项目" asked={asked(changed)} empty={(list) => (list.length === 0 ? '还没有项目。' : null)}>{(list) => <output>{list.join('+')}</output>}</Panel>);

describe('a panel', () => {
  it('awaits its first reply as a skeleton that says so', () => {
    expect(panel({ isFetching: true })).toMatch(/aria-busy="true".*role="status".*正在读取…/su);
  });

  it('shows its picture', () => {
    expect(panel({ data: [1, 2] })).toContain('<output>1+2</output>');
  });

  it('says why it is empty', () => {
    expect(panel({ data: [] })).toContain('还没有项目。');
    expect(panel({ data: [] })).not.toContain('<output>');
  });

  it('says what to do when it failed, with the number to quote and a way to try again', () => {
    const error = new ApiError({ code: 'internal', detail: '', status: 500, requestId: 'req-7' });
    const text = panel({ error, data: [1] });
    expect(text).toContain('请重试；若仍出现，请把请求编号告诉管理员。');
    expect(text).toContain('请求编号 req-7');
    expect(text).toMatch(/<button[^>]*>重试<\/button>/u);
    expect(text).not.toContain('<output>');
  });

  it('tells the detail of a bad question, which is written for a person', () => {
    expect(panel({ error: new ApiError({ code: 'bad_request', detail: '没有2031年度的数据。', status: 400, requestId: 'r' }) })).toContain('没有2031年度的数据。');
  });

  it('keeps the picture of the question before, and says it is being renewed', () => {
    const text = panel({ data: [1], isFetching: true, isPlaceholderData: true });
    expect(text).toContain('<output>1</output>');
    expect(text).toContain('正在更新');
  });
});

describe('a figure', () => {
  it('that is missing gives its reason to the eye and the ear', () => {
    expect(drawn(<Missing reason="当年无到期节点" />)).toMatch(/title="当年无到期节点".*—.*当年无到期节点/su);
  });

  it('of money gives every 元 to a screen reader', () => {
    expect(drawn(<Amount yuan="12345678.90" scale="wan" />)).toMatch(/title="12,345,678.90 元".*1,234\.57/su);
    expect(drawn(<Amount yuan={null} scale="wan" />)).toContain('—');
    expect(drawn(<Amount yuan="0.00" scale="wan" />)).toContain('0.00');
  });

  it('of change says 增, 减 or 持平', () => {
    expect(drawn(<Change difference={2.25} unit=" 个百分点" />)).toContain('增 2.3 个百分点');
    expect(drawn(<Change difference={-2} digits={0} />)).toContain('减 2');
    expect(drawn(<Change difference={0.01} />)).toContain('持平');
    expect(drawn(<Change difference={null} />)).toContain('无上年数据');
  });

  it('of status has a word even when only its shape is seen', () => {
    expect(drawn(<StatusMark status="rectify" short />)).toMatch(/<svg.*整改/su);
  });
});

describe('a small line', () => {
  it('breaks at a year without a number and at a year left out', () => {
    const points = [{ year: 2025, value: 4 }, { year: 2021, value: 1 }, { year: 2022, value: null }, { year: 2023, value: 3 }];
    expect(runsOf(points)).toEqual([[{ year: 2021, value: 1 }], [{ year: 2023, value: 3 }], [{ year: 2025, value: 4 }]]);
    expect(runsOf([{ year: 2021, value: 1 }, { year: 2022, value: 2 }])).toEqual([[{ year: 2021, value: 1 }, { year: 2022, value: 2 }]]);
    expect(runsOf([])).toEqual([]);
  });
});
