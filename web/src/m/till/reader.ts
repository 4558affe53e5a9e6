/** Who reads QR codes out of pictures: the browser itself where it can (Shape Detection API), else a library, fetched when it is needed. */
export interface Reader { detect: (from: HTMLVideoElement | ImageBitmap) => Promise<{ rawValue: string }[]> }
interface ReaderMaker { new (how: { formats: ['qr_code'] }): Reader, getSupportedFormats: () => Promise<readonly string[]> }

const native = (globalThis as { BarcodeDetector?: ReaderMaker }).BarcodeDetector
let made: Promise<Reader> | undefined

/** Desktops have the class and read no format with it: what it says it reads is asked, not whether it is there. */
async function make(): Promise<Reader> {
  const able = await native?.getSupportedFormats().catch((): string[] => [])
  const Maker: ReaderMaker = native && able?.includes('qr_code') ? native : (await import('qr/decode.js')).BarcodeDetector
  return new Maker({ formats: ['qr_code'] })
}

export function reader(): Promise<Reader> {
  made ??= make().catch((e: unknown) => { made = undefined; throw e })
  return made
}

/** The first code in a picture; undefined: there is none to be read. */
export async function read(from: HTMLVideoElement | ImageBitmap): Promise<string | undefined> {
  const by = await reader()
  return (await by.detect(from).catch(() => []))[0]?.rawValue
}
