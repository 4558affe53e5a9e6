// Which square of a picture becomes a portrait: where it lies at first, how far it may go, and the bytes that are sent.
// Arithmetic in the picture's own pixels; it knows no page.
export interface Size { width: number; height: number }
/** The square that is kept. */
export interface Crop { x: number; y: number; side: number }

/** Fewer pixels than this would be blown up on a printed card. */
export const LEAST_PX = 96
/** Twice what the server keeps, so that its own shrinking stays sharp; as JPEG far below its 256 KiB. */
const SENT_PX = 480
/** Of a picture's height, what may hang over the middle of a head: a face is above the middle of most pictures. */
const FACE_AT = 0.42

const within = (v: number, low: number, high: number) => Math.min(Math.max(v, low), Math.max(low, high))
/** The same square, no larger than the picture, no smaller than is any use, and inside it. */
export function fit({ x, y, side }: Crop, of: Size): Crop {
  const most = Math.min(of.width, of.height)
  const s = within(side, Math.min(LEAST_PX, most), most)
  return { x: within(x, 0, of.width - s), y: within(y, 0, of.height - s), side: s }
}
/** The largest square, in the middle across, a little high in an upright picture. */
export function first(of: Size): Crop {
  const side = Math.min(of.width, of.height)
  return fit({ x: (of.width - side) / 2, y: of.height * FACE_AT - side / 2, side }, of)
}
/** Nearer (`times` > 1) or farther; the middle of the square stays where it is as long as it can. */
export function nearer(c: Crop, times: number, of: Size): Crop {
  const { side } = fit({ ...c, side: c.side / times }, of)
  return fit({ x: c.x + (c.side - side) / 2, y: c.y + (c.side - side) / 2, side }, of)
}
/** The picture is drawn by so much under the square that is `shown` wide on screen. */
export function dragged(c: Crop, dx: number, dy: number, shown: number, of: Size): Crop {
  const scale = c.side / shown
  return fit({ ...c, x: c.x - dx * scale, y: c.y - dy * scale }, of)
}
/** How far one may go in: 1 to this. */
export const depth = (of: Size) => Math.max(1, Math.min(of.width, of.height) / LEAST_PX)

export function draw(to: HTMLCanvasElement, picture: ImageBitmap, c: Crop) {
  const g = to.getContext('2d')
  if (!g) return
  g.fillStyle = '#fff' // where a PNG lets the ground through
  g.fillRect(0, 0, to.width, to.height)
  g.imageSmoothingQuality = 'high'
  g.drawImage(picture, c.x, c.y, c.side, c.side, 0, 0, to.width, to.height)
}
/** What is sent: a JPEG of the square and nothing else of the file; no larger than what was there. */
export async function portrait(picture: ImageBitmap, c: Crop): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.round(Math.min(SENT_PX, Math.max(c.side, LEAST_PX)))
  draw(canvas, picture, c)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.88))
}
