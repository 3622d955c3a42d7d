import { settled } from './browser.mjs';

const STEP = 900;

/** Scrolls the ranking to its end and looks, frame by frame, whether a row stands in the middle of the view. */
export const scrolledRanking = async (browser, url) => {
  const page = await browser.page();
  await page.goto(`${url}/consortia`);
  await settled(page);
  await page.evaluate(() => globalThis.longTasks.splice(0));
  const seen = await page.evaluate(async (step) => {
    const views = [...document.querySelectorAll('main [role="region"]')].filter((each) => each.scrollHeight > each.clientHeight && each.querySelector('table') !== null);
    const view = views.sort((left, right) => right.scrollHeight - left.scrollHeight)[0];
    if (view === undefined) return { rows: document.querySelectorAll('main tbody tr').length, frames: 0, blank: 0 };
    view.scrollIntoView();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const { left, top, width, height } = view.getBoundingClientRect();
    const isBlank = () => document.elementFromPoint(left + width / 2, Math.min(innerHeight - 4, top + height / 2))?.closest('tr[aria-rowindex], thead, tbody tr:not([aria-hidden])') === null;
    let [frames, blank] = [0, 0];
    for (let to = 0; to < view.scrollHeight - view.clientHeight; to += step) {
      view.scrollTop = to;
      await frame();
      await frame();
      frames += 1;
      if (isBlank()) blank += 1;
    }
    return { rows: Number(view.querySelector('table').getAttribute('aria-rowcount') ?? 1) - 1, frames, blank };
  }, STEP);
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  await page.close();
  return { ...seen, longest };
};
