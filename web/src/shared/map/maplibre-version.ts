// What MapLibre's sources ask of their package.json, without the rest of it.
import { version } from 'maplibre-gl/package.json'

export default { version }
