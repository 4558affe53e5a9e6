// Keys for Idempotency-Key: UUID version 7 (RFC 9562 §5.7), time first. Made with getRandomValues, because
// crypto.randomUUID is missing on a plain-http intranet page.
export function newKey(now = Date.now()): string {
  const b = new Uint8Array(16)
  crypto.getRandomValues(b)
  for (let i = 0; i < 6; i++) b[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff
  b[6] = (b[6] & 0x0f) | 0x70
  b[8] = (b[8] & 0x3f) | 0x80
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
