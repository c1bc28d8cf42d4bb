import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';

/** The server `npm run dev` talks to: a running Eddy. */
const backend = process.env.EDDY_BACKEND ?? 'http://127.0.0.1:8080';

/**
 * What the frame of every page needs, and what most pages share, in one file each rather than in a hundred. Menus are
 * fetched for who opens one, the parts of conditions with what edits them, and what designers share with the first of them.
 */
const chunks = [
  // The Chinese texts name its days; with what is shared they would bring all of that onto every page.
  { name: 'days', test: /node_modules\/dayjs\/dayjs\.min/, priority: 4 },
  { name: 'base', tags: ['$initial' as const], test: /node_modules\//, priority: 3 },
  { name: 'frame', tags: ['$initial' as const], priority: 2 },
  {
    name: 'ui',
    test: /node_modules\/(antd\/es\/(?!menu|dropdown)|@rc-component\/(?!menu|dropdown)|@ant-design\/)/,
    minShareCount: 20,
    priority: 1,
  },
  {
    name: 'work',
    test: /\/src\/(shared\/|core\/(?!commands\/|draft\/).*\.ts$)|node_modules\/lucide-react\//,
    minShareCount: 8,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    // The regions of China lie with the server's.
    fs: { allow: ['..'] },
    proxy: { '^/(api|q|t)/': backend },
  },
  preview: { host: '127.0.0.1', proxy: { '^/(api|q|t)/': backend } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@rc-component\//, sideEffects: false }] },
      output: { codeSplitting: { groups: chunks } },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testing/setup.ts'],
    env: { TZ: 'Asia/Shanghai' },
  },
});
