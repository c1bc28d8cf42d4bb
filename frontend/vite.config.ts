import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The server `npm run dev` talks to: a running Eddy. */
const backend = process.env.EDDY_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
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
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testing/setup.ts'],
    env: { TZ: 'Asia/Shanghai' },
  },
});
