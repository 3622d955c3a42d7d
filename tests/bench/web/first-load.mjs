import { gzipSync } from 'node:zlib';
import { settled } from './browser.mjs';

/** Scripts that the first page fetches until it stands still, and when its numbers stood there. */
export const firstLoad = async (browser, url) => {
  const page = await browser.page();
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(url);
  const drawn = await settled(page);
  const bodies = await Promise.all(scripts);
  await page.close();
  return { kilobytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024, files: bodies.length, drawn };
};
