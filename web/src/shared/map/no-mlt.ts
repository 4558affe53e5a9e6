// In the place of @maplibre/mlt: tiles of that format are never asked for, so its decoder isn't sent.
export const GEOMETRY_TYPE = {}
export function decodeTile(): never {
  throw new Error('tiles are MVT')
}
