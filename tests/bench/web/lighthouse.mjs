import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const PAGES = ['/', '/sectors/nev', '/funds', '/outcomes', '/consortia'];
const desktop = { formFactor: 'desktop', screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false }, throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 } };

/** Scores of Lighthouse with its desktop settings, signed in; each finding that cost points is named. */
export const lighthouseScores = async ({ port }, url, folder) => {
  const { default: lighthouse } = await import(pathToFileURL(resolve(folder, 'node_modules/lighthouse/core/index.js')).href);
  const lines = ['\nLighthouse（desktop）'];
  for (const path of PAGES) {
    const told = await lighthouse(`${url}${path}`, { port, output: 'json', logLevel: 'error', disableStorageReset: true, onlyCategories: CATEGORIES }, { extends: 'lighthouse:default', settings: desktop });
    const { categories, audits } = told.lhr;
    const lost = CATEGORIES.flatMap((category) => categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id));
    lines.push(`${path.padEnd(16)} ${CATEGORIES.map((category) => `${category} ${Math.round((categories[category].score ?? 0) * 100)}`).join('  ')}${lost.length === 0 ? '' : `  失分：${[...new Set(lost)].join('、')}`}`);
  }
  return lines;
};
