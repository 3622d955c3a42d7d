import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** A browser with one signed-in profile, open to a second program by `port`. */
export const aBrowser = async ({ url, password }) => {
  const profile = await mkdtemp(join(tmpdir(), 'bench-web-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: [...QUIET, `--remote-debugging-port=${port}`],
    viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
  });
  const response = await context.request.post(`${url}/api/v1/session`, { data: { name: 'leader', password } });
  if (!response.ok()) throw new Error(`未能登录测速账号：${await response.text()}`);
  await context.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  });
  return {
    port,
    page: () => context.newPage(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
};

/** Waits until no part of the page waits any more and stays so for three frames; tells when that began, in the page's own milliseconds. */
export const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const isBusy = () => document.querySelector('main [aria-busy="true"], main [role="status"][data-waiting]') !== null || document.querySelector('main h1') === null;
    let since = performance.now();
    for (let calm = 0; calm < 3; calm += 1) {
      await frame();
      if (isBusy()) calm = -1;
      if (calm <= 0) since = performance.now();
    }
    return since;
  });
