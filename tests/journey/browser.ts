import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { aCity, type City, type CitySize } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const pictures = fileURLToPath(new URL('../output/journey', import.meta.url));

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export type Theme = 'light' | 'dark';

export interface Window {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

export const desk: Window = { width: 1366, height: 768, theme: 'light' };

/** A person before the product: a browser, and what went wrong on the page. */
export interface Visit {
  readonly url: string;
  /** A fresh browser profile; its errors are gathered in `faults`. */
  open(window?: Window): Promise<Page>;
  signIn(page: Page, account: string, spoken?: Spoken): Promise<void>;
  /** Keeps a picture for a person to look at. */
  picture(page: Page, name: string): Promise<void>;
  readonly faults: string[];
  end(): Promise<void>;
}

/** A visit with the demo city behind it. */
export interface Journey extends Visit {
  readonly city: City;
  /** Takes the server away; the function that comes back brings it again at the same address. */
  takeServer(): Promise<() => Promise<void>>;
}

const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 401 is how the page learns that nobody is signed in.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(`${page.url()}: ${message.text()}`);
  });
};

export type Spoken = 'zh' | 'en';
const doorWords = { zh: { account: '账号', password: '口令', enter: '登录' }, en: { account: 'Account', password: 'Password', enter: 'Sign in' } } as const;

interface Entry {
  readonly account: string;
  readonly password: string;
  readonly spoken: Spoken;
}

const signIn = async (page: Page, { account, password, spoken }: Entry): Promise<void> => {
  const words = doorWords[spoken];
  await page.getByLabel(words.account).fill(account);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.enter }).click();
};

const launched = (): Promise<Browser> => chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: QUIET });

/** A browser before a server that somebody else has started. */
export const aVisit = async (url: string, passwords: Readonly<Record<string, string>>): Promise<Visit> => {
  const browser = await launched();
  const faults: string[] = [];
  await mkdir(pictures, { recursive: true });
  return {
    url,
    faults,
    open: async ({ width, height, theme } = desk) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
      const page = await context.newPage();
      watch(page, faults);
      return page;
    },
    signIn: async (page, account, spoken = 'zh') => {
      await page.goto(url);
      await signIn(page, { account, password: passwords[account] ?? '', spoken });
      await page.getByRole('navigation').first().waitFor();
    },
    picture: async (page, name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    end: () => browser.close(),
  };
};

export const aJourney = async (size: CitySize = 'city'): Promise<Journey> => {
  const city = await aCity(size);
  let server: RunningServer = await startServer(city.dataDir);
  const { url } = server;
  const visit = await aVisit(url, city.passwords);
  return {
    ...visit,
    city,
    takeServer: async () => {
      await server.stop();
      return async () => {
        server = await startServer(city.dataDir, { PORT: new URL(url).port });
      };
    },
    end: async () => {
      await visit.end();
      await server.stop();
      await city.remove();
    },
  };
};
