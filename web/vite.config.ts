// Builds the pages. Each entry (desk.html, m.html) is its own site over one shared folder; nothing is fetched from
// outside at run time, so every asset is a hashed file under /assets.
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './tools/sw.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.TUIMEN_URL ?? 'http://127.0.0.1:8787'

export default defineConfig({
  plugins: [vue(), serviceWorker(here('./src/m/sw.js'))],
  resolve: { alias: { '@shared': here('./src/shared'), '@desk': here('./src/desk') } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  worker: { format: 'es' },
  build: {
    target: 'es2020',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licences.txt' }, // of what is bundled: those licences ask to go along
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { desk: here('./desk.html'), m: here('./m.html') } },
  },
  server: { proxy: { '/api': server, '/tiles': server, '/ogc': server } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
