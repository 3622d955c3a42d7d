import { sectorReportFile } from '@monitor/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchDownload, nameIn } from '../../frontend/src/api/fetch-download.js';

const [docx = ''] = sectorReportFile.types;
const answered = (body: BodyInit | null, init: ResponseInit): void => void vi.stubGlobal('fetch', vi.fn(async () => new Response(body, init)));
const asked = { sector: 'nev', format: 'docx', district: ['220104', '220105'] } as const;

afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
  it('comes with its full name and its bytes, asked for with the filters', async () => {
    answered('PK', { headers: { 'content-type': docx, 'content-disposition': `attachment; filename="a.docx"; filename*=UTF-8''${encodeURIComponent('领域报告_新材料.docx')}` } });
    const { name, content } = await fetchDownload(sectorReportFile, { ...asked, district: [...asked.district] });
    expect([name, await content.text()]).toEqual(['领域报告_新材料.docx', 'PK']);
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/v1/reports/sector?sector=nev&format=docx&district=220104,220105');
  });

  it('is refused with the sentence of the server', async () => {
    answered(JSON.stringify({ type: 'about:blank', title: '请求过于频繁', status: 429, code: 'too_many_requests', detail: '请 30 秒后再试。', requestId: '1' }), { status: 429 });
    await expect(fetchDownload(sectorReportFile, { sector: 'nev', format: 'docx' })).rejects.toMatchObject({ code: 'too_many_requests', message: '请 30 秒后再试。' });
  });

  it('is not taken for a file when it is a page, and says so when the line is lost', async () => {
    answered('<html>', { headers: { 'content-type': 'text/html' } });
    await expect(fetchDownload(sectorReportFile, { sector: 'nev', format: 'docx' })).rejects.toMatchObject({ code: 'unreadable' });
    answered('busy', { status: 502 });
    await expect(fetchDownload(sectorReportFile, { sector: 'nev', format: 'docx' })).rejects.toMatchObject({ code: 'unavailable' });
    vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('lost'))));
    await expect(fetchDownload(sectorReportFile, { sector: 'nev', format: 'docx' })).rejects.toMatchObject({ code: 'offline' });
  });

  it('bears its plain name where there is no other', () => {
    expect(nameIn('attachment; filename="plain.xlsx"')).toBe('plain.xlsx');
    expect(nameIn('inline')).toBeNull();
  });
});
