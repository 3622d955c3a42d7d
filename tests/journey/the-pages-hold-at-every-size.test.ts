import { changchun2025 } from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney, type Journey, type Theme } from './browser.js';
import { barriersOf, flawsOf } from './page-flaws.js';

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

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 6656, height: 1792 },
] as const;
const themes: readonly Theme[] = ['light', 'dark'];
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

// All pictures are for a person who looks at them one by one; a run of the tests keeps those of Chinese by day.
const everyPicture = process.env['PICTURES'] === 'all';

const inLanguage = async (language: Language): Promise<Page> => {
  const page = await journey.open();
  await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
  await journey.signIn(page, 'leader', language);
  return page;
};

const settled = async (page: Page): Promise<void> => {
  await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** A picture that is still being laid out is looked at again. */
const lastingFlaws = async (page: Page): Promise<string[]> => {
  const first = await flawsOf(page);
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  return flawsOf(page);
};

const flawsAtEverySize = async (page: Page, { name, language }: { name: string; language: Language }): Promise<string[]> => {
  const flaws: string[] = [];
  for (const size of sizes) {
    for (const theme of themes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      const found = await lastingFlaws(page);
      flaws.push(...found.map((flaw) => `${name} ${language} ${size.width} ${theme}: ${flaw}`));
      if (everyPicture || (language === 'zh' && theme === 'light')) await journey.picture(page, `${name}-${language}-${size.width}-${theme}`);
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return flaws;
};

const barriersByTheme = async (page: Page, told: string): Promise<string[]> => {
  const barriers: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    const found = await barriersOf(page);
    barriers.push(...found.map((barrier) => `${told} ${theme}: ${barrier}`));
  }
  return barriers;
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
    expect(await flawsAtEverySize(page, { name, language })).toEqual([]);
    expect(await barriersByTheme(page, `${name} ${language}`)).toEqual([]);
  });
});

describe.each(languages)('at the door, in %s', (language) => {
  it('nothing overlaps, is cut or runs out of the window at any size, by day or night; no barrier', async () => {
    const page = await journey.open();
    await page.addInitScript((spoken) => localStorage.setItem('language', spoken), language);
    await page.goto(journey.url);
    await page.locator('input[name="password"]').waitFor();
    expect(await flawsAtEverySize(page, { name: 'sign-in', language })).toEqual([]);
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
