import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const MOST_KILOBYTES = 250;
const FIRST_PAGE = 'cockpit.page';

/** Adds up what a browser fetches for `/` and refuses a build that exceeds the allowance. */
const firstLoad = (): Plugin => ({
  name: 'first-load',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const needed = new Set<string>();
    const need = (name: string): void => {
      if (needed.has(name)) return;
      needed.add(name);
      chunks.find(({ fileName }) => fileName === name)?.imports.forEach(need);
    };
    chunks.filter(({ isEntry, name }) => isEntry || name === FIRST_PAGE).forEach(({ fileName }) => need(fileName));
    const bytes = chunks.filter(({ fileName }) => needed.has(fileName)).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    const told = `JavaScript for /: ${(bytes / 1000).toFixed(1)} kB gzip in ${needed.size} files (at most ${MOST_KILOBYTES})`;
    if (bytes > MOST_KILOBYTES * 1000) this.error(told);
    this.info(told);
  },
});

const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

export default defineConfig({
  base: '/',
  plugins: [react(), firstLoad()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    // The charts stand in one lazy chunk above Vite's default; the first load has an allowance of its own.
    chunkSizeWarningLimit: 700,
    outDir: 'dist',
    target: 'es2022',
    // An inlined style or script would need a hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A group takes what it needs along, so what others need as well goes before it.
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/, 60),
            vendor('store', /node_modules[\\/]@tanstack[\\/](store|react-store)[\\/]/, 50),
            vendor('echarts', /node_modules[\\/](echarts|zrender)[\\/]/, 40),
            vendor('table', /node_modules[\\/]@tanstack[\\/](react-table|table-core|react-virtual|virtual-core)[\\/]/, 35),
            vendor('mantine', /node_modules[\\/](@floating-ui|clsx|@mantine[\\/](hooks|core[\\/](styles|esm[\\/](core|components[\\/](Popover|Skeleton|VisuallyHidden))))[\\/])/, 20),
            vendor('mantine-dialogs', /node_modules[\\/](@mantine|react-remove-scroll)[^.]*/, 15),
            vendor('tanstack', /node_modules[\\/]@tanstack[\\/]/, 10),
          ],
        },
      },
    },
  },
});
