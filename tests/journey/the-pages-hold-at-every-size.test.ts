import { changchun2025, upload } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInAt } from '../city/caller.js';
import { aFile, aLine } from '../etl/quarantine/quarantine-bay.js';
import { barriersByTheme, flawsAtEverySize, type Language, languages, settled } from './at-every-size.js';
import { aJourney, type Journey } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

/** Every page, and what stands on it once its numbers are there. */
const pages = [
  { name: 'cockpit', path: '/', holds: { zh: '领域矩阵', en: 'Sector matrix' } },
  { name: 'sectors', path: '/sectors', holds: { zh: '新能源汽车', en: 'New-energy vehicles' } },
  { name: 'sector', path: '/sectors/nev', holds: { zh: '新能源汽车', en: 'New-energy vehicles' } },
  { name: 'funds', path: '/funds', holds: { zh: '市财政', en: 'City' } },
  { name: 'links', path: '/funds?flow=links', holds: { zh: '资金流向', en: 'City' } },
  { name: 'outcomes', path: '/outcomes', holds: { zh: '技术合同', en: 'contract' } },
  { name: 'ranking', path: '/consortia', holds: { zh: '长春市', en: '长春市' } },
  { name: 'comparison', path: '/consortia?compare=LHT-001,LHT-002,LHT-003', holds: { zh: '四个维度', en: 'Verdict' } },
  { name: 'profile', path: '/consortia/LHT-001', holds: { zh: '协议签署完备率', en: 'Agreement' } },
  { name: 'member', path: '/members/91220100DEMA000034', holds: { zh: '加入的联合体', en: 'Memberships' } },
  { name: 'project', path: '/projects/XM-001-001', holds: { zh: '攻关清单', en: 'XM-001-001' } },
  { name: 'flag', path: '/flags/LHT-001:2025:commend', holds: { zh: '稳健性', en: 'conditions met' } },
  { name: 'warnings', path: '/warnings', holds: { zh: '序时进度', en: 'pace' } },
  { name: 'trial', path: '/trial', holds: { zh: '施行', en: 'Measures' } },
  { name: 'what-if', path: '/what-if', holds: { zh: '参照值', en: 'Reference values' } },
  { name: 'rules', path: '/rules', holds: { zh: '开放解读', en: 'reading' } },
  { name: 'documents', path: '/rules?view=drafts', holds: { zh: '随程序提供', en: 'program' } },
  { name: 'editor', path: `/rules?view=drafts&doc=scheme/changchun-2025/${changchun2025.version}`, holds: { zh: '锁定维度', en: 'Always 100' } },
  { name: 'evaluations', path: '/rules?view=evaluations', holds: { zh: '与发布时一致', en: 'published' } },
  { name: 'data', path: '/data', holds: { zh: '经费台账', en: 'Fund ledger' } },
  { name: 'quarantine', path: '/quarantine', holds: { zh: '经费台账', en: '经费台账' } },
  { name: 'findings', path: '/quarantine?part=findings', holds: { zh: 'XM-023-004', en: 'XM-023-004' } },
  { name: 'sources', path: '/sources', holds: { zh: '全部运行', en: 'All runs' } },
  { name: 'source', path: '/sources?source=folder', holds: { zh: '待定的旧版本', en: 'Older versions' } },
  { name: 'import', path: '/import', holds: { zh: '先前上传的文件', en: 'Files handed in before' } },
  { name: 'records', path: '/records?table=fund_entry&sort=-amount', holds: { zh: '金额合计', en: 'Fund ledger' } },
  { name: 'annual-reports', path: '/annual-reports', holds: { zh: '下载未报模板', en: 'Templates of the missing' } },
  { name: 'annual-report', path: '/annual-reports?report=LHT-001', holds: { zh: '当年召开的决策会议次数', en: 'Meetings held in the year' } },
] as const;

/** A ledger of which a row is refused, and a text whose encoding nobody can tell. */
const handedIn = {
  'ledger.csv': aFile(aLine('V1', { source: '市财政' }), aLine('V2', { source: '市财政', amount: '一百' }), aLine('V3', { source: '市财政' })),
  'latin.csv': Buffer.from('name,city\nCaf\u00e9 M\u00fcller,Z\u00fcrich\n', 'latin1'),
} as const;

/** The ways on from a file that was handed in. */
const steps = [
  { name: 'import-format', file: 'ledger.csv', step: 'format', holds: { zh: '可以直接载入', en: 'Can be loaded at once' } },
  { name: 'import-encoding', file: 'latin.csv', step: 'format', holds: { zh: 'Café Müller', en: 'Café Müller' } },
  { name: 'import-mapping', file: 'ledger.csv', step: 'mapping', holds: { zh: '被退回的行', en: 'Rows refused' } },
  { name: 'import-save', file: 'ledger.csv', step: 'save', holds: { zh: '小写字母开头', en: 'Starts with a small letter' } },
] as const;

const inLanguage = async (language: Language, account = 'leader'): Promise<Page> => {
  const page = await journey.open();
  await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
  await journey.signIn(page, account, language);
  return page;
};

describe.each(languages)('in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await inLanguage(language);
  });

  it.each(pages)('$name: nothing overlaps, is cut or runs out of the window at any size, by day or night; no barrier', async ({ name, path, holds }) => {
    await page.goto(`${journey.url}${path}`);
    await expect.poll(() => page.getByRole('main').textContent()).toContain(holds[language]);
    await settled(page);
    expect(await flawsAtEverySize(journey, page, { name, language })).toEqual([]);
    expect(await barriersByTheme(page, `${name} ${language}`)).toEqual([]);
  });
});

const handIn = async (name: keyof typeof handedIn): Promise<string> => {
  const analyst = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
  const reply = await analyst.raw(`/api/v1/uploads?name=${name}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: handedIn[name] });
  return upload.parse(await reply.json()).id;
};

describe.each(languages)('on the way of a file, in %s', (language) => {
  let page: Page;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    for (const name of ['ledger.csv', 'latin.csv'] as const) ids.set(name, await handIn(name));
    page = await inLanguage(language, 'analyst');
  });

  it.each(steps)('$name: nothing overlaps, is cut or runs out of the window at any size, by day or night; no barrier', async ({ name, file, step, holds }) => {
    const main = page.getByRole('main');
    const go = (to: string) => page.goto(`${journey.url}/import?upload=${ids.get(file) ?? ''}&step=${to}`);
    if (step === 'save') {
      await go('mapping');
      await main.getByRole('button', { name: /^(?:下一步：保存|Next: save)/u }).click();
    } else await go(step);
    await expect.poll(() => main.textContent()).toContain(holds[language]);
    await settled(page);
    expect(await flawsAtEverySize(journey, page, { name, language })).toEqual([]);
    expect(await barriersByTheme(page, `${name} ${language}`)).toEqual([]);
  });
});

describe.each(languages)('at the door, in %s', (language) => {
  it('nothing overlaps, is cut or runs out of the window at any size, by day or night; no barrier', async () => {
    const page = await journey.open();
    await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
    await page.goto(journey.url);
    await page.locator('input[name="password"]').waitFor();
    expect(await flawsAtEverySize(journey, page, { name: 'sign-in', language })).toEqual([]);
    expect(await barriersByTheme(page, `sign-in ${language}`)).toEqual([]);
  });
});

describe('the look', () => {
  it('is dark when the system is dark', async () => {
    const page = await journey.open({ width: 1366, height: 768, theme: 'dark' });
    await journey.signIn(page, 'leader');
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red = 255, green = 255, blue = 255] = [...colour.matchAll(/\d+/gu)].map(Number);
    expect(red + green + blue).toBeLessThan(200);
  });

  it('shows Chinese with a Chinese font, not with boxes', async () => {
    const page = await journey.open();
    await page.goto(journey.url);
    const widths = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      const ink = (text: string): string => {
        if (canvas === null) return '';
        canvas.clearRect(0, 0, 60, 60);
        canvas.font = `40px ${getComputedStyle(document.body).fontFamily}`;
        canvas.fillText(text, 5, 45);
        return canvas.getImageData(0, 0, 60, 60).data.join();
      };
      return { same: ink('国') === ink('联'), blank: ink('国') === ink(' ') };
    });
    expect(widths).toEqual({ same: false, blank: false });
  });

  it('raised no error on any page', () => {
    expect(journey.faults).toEqual([]);
  });
});
