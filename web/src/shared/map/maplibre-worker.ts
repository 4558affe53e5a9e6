// The map's second thread. On a page this does nothing but say where it lies; opened there as a worker, it works. So what both
// threads need is one file, sent once.
import 'maplibre-gl-worker'

export const url = import.meta.url
