import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined style or script would need a hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            vendor('echarts', /node_modules[\\/](echarts|zrender)[\\/]/, 40),
            vendor('table', /node_modules[\\/]@tanstack[\\/](react-table|table-core|react-virtual|virtual-core)[\\/]/, 35),
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/, 30),
            vendor('mantine', /node_modules[\\/](@mantine|@floating-ui|react-remove-scroll|clsx)[^.]*/, 20),
            vendor('tanstack', /node_modules[\\/]@tanstack[\\/]/, 10),
          ],
        },
      },
    },
  },
});
