import { changchun } from '../../../domain/dist/index.js';
import { settled } from './browser.mjs';

const sectors = changchun.sectors.map(({ code }) => code);
const districts = changchun.districts.map(({ code }) => code);
const years = [2025, 2024, 2023];

/** Different filters, none twice: a sector, a district, both, another year. */
const combinations = (count) =>
  Array.from({ length: count }, (_, place) => {
    const filter = new URLSearchParams();
    if (place % 3 !== 1) filter.set('sector', sectors[place % sectors.length]);
    if (place % 3 !== 0) filter.set('district', districts[place % districts.length]);
    filter.set('year', years[Math.floor(place / (sectors.length * districts.length)) % years.length]);
    if (place % 2 === 1) filter.set('status', place % 4 === 1 ? 'active' : 'active,rectifying');
    return filter.toString();
  });

const pages = [
  { page: '驾驶舱', path: '/' },
  { page: '领域', path: '/sectors/nev' },
  { page: '资金', path: '/funds' },
  { page: '成果转化', path: '/outcomes' },
  { page: '排名与名录', path: '/consortia' },
];

/** From the change of the address until every part of the page shows the new numbers, in ms of the page's clock. */
const change = async (page, path, filter) => {
  const from = await page.evaluate(({ to }) => {
    const now = performance.now();
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    return now;
  }, { to: `${path}?${filter}` });
  return (await settled(page)) - from;
};

const serverTime = (response) => Number(/dur=([\d.]+)/u.exec(response.headers()['server-timing'] ?? '')?.[1] ?? Number.NaN);

const onePage = async ({ browser, url, filters }, { page: name, path }) => {
  const page = await browser.page();
  const server = [];
  page.on('response', (response) => {
    const took = response.url().includes('/api/v1/') ? serverTime(response) : Number.NaN;
    if (!Number.isNaN(took)) server.push(took);
  });
  await page.goto(`${url}${path}`);
  await settled(page);
  await page.evaluate(() => globalThis.longTasks.splice(0));
  server.length = 0;
  const times = [];
  for (const filter of filters) times.push(await change(page, path, filter));
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  await page.close();
  return { page: name, times, server, longest };
};

/** Every page under changing filters. */
export const filterChanges = async (browser, url, count) => {
  const told = [];
  const bench = { browser, url, filters: combinations(count) };
  for (const each of pages) told.push(await onePage(bench, each));
  return told;
};
