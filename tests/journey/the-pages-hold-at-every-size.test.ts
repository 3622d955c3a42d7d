import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney, type Journey, type Theme } from './browser.js';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
}, 300_000);

afterAll(() => journey.end());

const pages = [
  { name: 'cockpit', path: '/', holds: '领域矩阵' },
  { name: 'ranking', path: '/consortia', holds: '长春市' },
  { name: 'profile', path: '/consortia/LHT-001', holds: '协议签署完备率' },
  { name: 'warnings', path: '/warnings', holds: '序时进度' },
  { name: 'what-if', path: '/what-if', holds: '重算用时' },
  { name: 'rules', path: '/rules', holds: '开放解读' },
  { name: 'documents', path: '/rules?view=drafts', holds: '随程序提供' },
  { name: 'editor', path: '/rules?view=drafts&doc=scheme/changchun-2025/1.2.0', holds: '锁定维度' },
  { name: 'evaluations', path: '/rules?view=evaluations', holds: '与发布时一致' },
  { name: 'data', path: '/data', holds: '经费台账' },
];
const windows = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const themes: Theme[] = ['light', 'dark'];

const cases = windows.flatMap((window) => themes.map((theme) => ({ ...window, theme })));

describe.each(cases)('at $width×$height, $theme', (window) => {
  it('every page fits the window, tells numbers and keeps a picture', async () => {
    const page = await journey.open(window);
    await journey.signIn(page, 'leader');
    for (const { name, path, holds } of pages) {
      await page.goto(`${journey.url}${path}`, { waitUntil: 'networkidle' });
      await expect.poll(() => page.getByRole('main').textContent(), { timeout: 20_000 }).toContain(holds);
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect(text, `${name}: a value was not told`).not.toMatch(/undefined|NaN|\[object|Infinity/u);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0);
      await journey.picture(page, `${name}-${window.width}-${window.theme}`);
    }
    await page.context().close();
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
