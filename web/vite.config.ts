// Builds the pages. Each entry (desk.html, m.html) is its own site over one shared folder; nothing is fetched from
// outside at run time, so every asset is a hashed file under /assets.
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { mapParts } from './tools/map-parts.ts'
import { serviceWorker } from './tools/sw.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const MAP_LIBRARY = /(node_modules\/(@?maplibre|@mapbox|bidi-js|earcut|gl-matrix|kdbush|murmurhash-js|pbf|potpack|quickselect|tinyqueue).*|shared\/map\/(no-mlt|no-validation|maplibre-version))\.(ts|m?js|json)$/
const server = process.env.TUIMEN_URL ?? 'http://127.0.0.1:8787'

export default defineConfig({
  plugins: [vue(), mapParts(), serviceWorker(here('./src/m/sw.js'))],
  resolve: {
    alias: [
      { find: '@shared', replacement: here('./src/shared') }, { find: '@desk', replacement: here('./src/desk') },
      // MapLibre from its sources: as it is delivered, its worker holds again most of what the page has loaded. Types are
      // those of the delivered one. Of its tile formats ours is MVT; of its package.json it asks the version;
      // styles are judged by our tests.
      { find: /^maplibre-gl$/, replacement: here('./node_modules/maplibre-gl/src/index.ts') },
      { find: /^maplibre-gl-worker$/, replacement: here('./node_modules/maplibre-gl/src/source/worker.ts') },
      { find: /^@maplibre\/mlt$/, replacement: here('./src/shared/map/no-mlt.ts') },
      { find: /^(\.\.?\/)+(style\/)?validate_style\.ts$/, replacement: here('./src/shared/map/no-validation.ts') },
      { find: /^(\.\.\/)+package\.json$/, replacement: here('./src/shared/map/maplibre-version.ts') },
    ],
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  worker: { format: 'es' },
  // Fields as MapLibre's own build has them; none of ours is declared twice.
  oxc: { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
  build: {
    target: 'es2020',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licences.txt' }, // of what is bundled: those licences ask to go along
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The map's worker is imported by the page, and opened on its own: only as an entry does it get what it needs without the page.
      input: { desk: here('./desk.html'), m: here('./m.html'), 'maplibre-worker': here('./src/shared/map/maplibre-worker.ts') },
      // Of the map's library what isn't used goes; what its worker needs lies apart from what the page alone needs.
      treeshake: { moduleSideEffects: [{ test: /maplibre-gl\/src\/(?!source\/worker\.ts)/, sideEffects: false }] },
      output: {
        chunkFileNames: (chunk) => `assets/${chunk.name.replace(/~.*/, '')}-[hash].js`,
        codeSplitting: { groups: [{ name: 'maplibre', test: MAP_LIBRARY, entriesAware: true, includeDependenciesRecursively: false }] },
      },
    },
  },
  server: { proxy: { '/api': server, '/tiles': server, '/ogc': server } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
