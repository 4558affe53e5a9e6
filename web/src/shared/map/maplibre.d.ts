// A name of vite.config.ts: the sources of the map's worker, run for their effect.
declare module 'maplibre-gl-worker'
