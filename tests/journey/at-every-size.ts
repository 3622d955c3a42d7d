import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Theme, Visit } from './browser.js';
import { barriersOf, flawsOf } from './page-flaws.js';

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 6656, height: 1792 },
] as const;
const themes: readonly Theme[] = ['light', 'dark'];
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

// All pictures are for a person who looks at them one by one; a run of the tests keeps those of Chinese by day.
const everyPicture = process.env['PICTURES'] === 'all';

/** Nothing is awaited and the last of it is drawn. */
export const settled = async (page: Page): Promise<void> => {
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

/** By day and by night, each told with its page, size and theme; leaves the window at 1366. */
export const flawsAtEverySize = async (visit: Visit, page: Page, { name, language }: { readonly name: string; readonly language: Language }): Promise<string[]> => {
  const flaws: string[] = [];
  for (const size of sizes) {
    for (const theme of themes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      const found = await lastingFlaws(page);
      flaws.push(...found.map((flaw) => `${name} ${language} ${size.width} ${theme}: ${flaw}`));
      if (everyPicture || (language === 'zh' && theme === 'light')) await visit.picture(page, `${name}-${language}-${size.width}-${theme}`);
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return flaws;
};

/** By day and by night. */
export const barriersByTheme = async (page: Page, told: string): Promise<string[]> => {
  const barriers: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    const found = await barriersOf(page);
    barriers.push(...found.map((barrier) => `${told} ${theme}: ${barrier}`));
  }
  return barriers;
};
