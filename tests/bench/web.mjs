// What a person before the browser waits for: a filter changed, the first page, a long ranking scrolled. Prints figures and judges nothing.
//   npm run bench -- web [--scale city|nation] [--changes 40] [--lighthouse FOLDER]
// The city of that size is written and loaded once and kept under tests/output/bench (nation: about ten minutes and 10 GB).
// With --lighthouse, FOLDER holds node_modules/lighthouse (npm install --prefix FOLDER lighthouse@12.8.2) and its scores are printed too.
import { parseArgs } from 'node:util';
import { aBrowser } from './web/browser.mjs';
import { servedCity } from './web/city.mjs';
import { filterChanges } from './web/filters.mjs';
import { firstLoad } from './web/first-load.mjs';
import { lighthouseScores } from './web/lighthouse.mjs';
import { scrolledRanking } from './web/scroll.mjs';

const { values } = parseArgs({ options: { scale: { type: 'string', default: 'city' }, changes: { type: 'string', default: '40' }, lighthouse: { type: 'string' } } });

const say = (line) => process.stdout.write(`${line}\n`);
const at = (numbers, share) => [...numbers].sort((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const ms = (number) => `${number.toFixed(0)} ms`;

const city = await servedCity(values.scale, say);
try {
  const browser = await aBrowser(city);
  try {
    say(`\n规模 ${values.scale}：首屏`);
    const { kilobytes, files, drawn } = await firstLoad(browser, city.url);
    say(`驾驶舱首次打开所取脚本 ${kilobytes.toFixed(1)} KB gzip（${files} 个文件），数字出现 ${ms(drawn)}`);

    say('\n改变筛选 → 新数字（每次均为服务器未缓存的组合）；各页问题的服务器用时取自 Server-Timing');
    for (const { page, times, server, longest } of await filterChanges(browser, city.url, Number(values.changes))) {
      say(`${page.padEnd(22)} 中位 ${ms(at(times, 0.5))}  p95 ${ms(at(times, 0.95))}  最大 ${ms(Math.max(...times))}  服务器 p95 ${ms(at(server, 0.95))}  最长任务 ${ms(longest)}  n=${times.length}`);
    }

    const { rows, frames, blank, longest } = await scrolledRanking(browser, city.url);
    say(`\n排名 ${rows} 行滚动到底：${frames} 帧，空白 ${blank} 帧，最长任务 ${ms(longest)}`);

    const scores = values.lighthouse === undefined ? [] : await lighthouseScores(browser, city.url, values.lighthouse);
    scores.forEach(say);
  } finally {
    await browser.close();
  }
} finally {
  await city.stop();
}
