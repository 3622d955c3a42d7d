import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const door = (room: string) => fileURLToPath(new URL(`${room}/src/index.ts`, import.meta.url));
const alias = {
  '@monitor/domain': door('domain'),
  '@monitor/store': door('store'),
  '@monitor/etl': door('etl'),
  '@monitor/backend': door('backend'),
};
/** What the pages of a browser are told before they are drawn. */
const place = fileURLToPath(new URL('tests/frontend/enter-changchun.ts', import.meta.url));
const project = (name: string, include: string[], testTimeout: number) => ({
  resolve: { alias },
  test: { name, include, setupFiles: ['light', 'journey'].includes(name) ? [place] : [], testTimeout, hookTimeout: testTimeout, pool: 'forks' as const, isolate: name !== 'light', expect: { poll: { timeout: 15_000 } } },
});

/** The embedded engine is native and owns one folder per process: forks only, never threads. */
export default defineConfig({
  test: {
    projects: [
      // Nothing of these opens an engine or keeps a state: they share a process, whose start costs more than what they prove.
      project('light', ['tests/{domain,frontend}/**/*.test.{ts,tsx}'], 60_000),
      project('rooms', ['tests/{store,etl,backend,launch}/**/*.test.{ts,tsx}', 'tests/*.test.ts'], 60_000),
      project('faults', ['tests/faults/**/*.test.ts'], 600_000),
      project('journey', ['tests/journey/**/*.test.ts'], 240_000),
    ],
  },
});
