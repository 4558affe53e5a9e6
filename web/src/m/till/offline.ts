// A till without a line: what this device knows of itself, how it checks a code by its signature (Ed25519, RFC 8032) and
// how much it may still take. The house counts again when the queue is sent in.
import { keep, kept } from '@shared/comfort'
import type { ScanTill } from '@shared/api/types'

export interface Line { line: string; code: string; at_ms: number; value_fen: number; bill_fen?: number }
export interface TillKept { account: number; till_id: number; key: string; name: string; state?: ScanTill; queue: Line[]; used: string[] }
/** print: on paper, which printing it is; 0: shown on a phone. */
export interface CodeSaid { kind: number; print: number; subject: number; number: number; partner: number; face_fen: number; least_fen: number; until_ms: number }
export type Verdict = { ok: true; said: CodeSaid } | { ok: false; why: 'forged' | 'over' | 'elsewhere' | 'used' | 'limit' | 'least' | 'onlyScan' | 'cannot' }

const NAME = 'tm.m.till'
const USED_MOST = 500
/** Each account's own: who takes this phone over doesn't write over a queue that waits. The name without an account is of earlier versions. */
export function keptTill(account: number): TillKept | undefined {
  for (const name of [`${NAME}.${account}`, NAME]) {
    try {
      const all = JSON.parse(kept(name) || 'null') as TillKept | null
      if (all?.account === account) return all
    } catch { /* damaged: as if there were none */ }
  }
  return undefined
}
export const keepTill = (t: TillKept) => keep(`${NAME}.${t.account}`, JSON.stringify({ ...t, used: t.used.slice(-USED_MOST) }))

/** Tails of codes, to know them again. */
export const tail = (code: string) => code.slice(-24)

export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(base64url)) return undefined
  try {
    const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(text, (c) => c.charCodeAt(0))
  } catch { return undefined }
}

const BODY = 37
const SIGNATURE = 64
export function unpack(bytes: Uint8Array<ArrayBuffer>): CodeSaid {
  const v = new DataView(bytes.buffer, bytes.byteOffset)
  return { kind: v.getUint8(0) & 1, print: v.getUint8(0) >> 1, subject: Number(v.getBigUint64(1)), number: v.getUint32(9), partner: Number(v.getBigUint64(13)), face_fen: v.getUint32(21), least_fen: v.getUint32(25), until_ms: Number(v.getBigUint64(29)) }
}

async function signedBy(key: string, body: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const raw = bytesOf(key)
  if (!raw) return false
  const known = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, known, signature, body)
}

/** May this code be taken here, without asking anybody? */
export async function judge(t: TillKept, code: string, nowMs: number, billFen = 0): Promise<Verdict> {
  const s = t.state
  if (!s || !s.offline_count) return { ok: false, why: 'cannot' }
  if (!code.startsWith('TM1')) return { ok: false, why: 'onlyScan' }
  const bytes = bytesOf(code.slice(3))
  if (!bytes || bytes.length !== BODY + SIGNATURE) return { ok: false, why: 'forged' }
  const [body, signature] = [bytes.slice(0, BODY), bytes.slice(BODY)]
  try {
    const good = (await signedBy(s.sign_key, body, signature)) || (!!s.sign_key_before && (await signedBy(s.sign_key_before, body, signature)))
    if (!good) return { ok: false, why: 'forged' }
  } catch { return { ok: false, why: 'cannot' } } // a browser that doesn't know Ed25519
  const said = unpack(body)
  if (said.until_ms < nowMs) return { ok: false, why: 'over' }
  if (said.kind === 0 ? said.partner !== s.partner : !s.batches.some((b) => b.id === said.subject)) return { ok: false, why: 'elsewhere' }
  if (said.kind && billFen < said.least_fen) return { ok: false, why: 'least' }
  if (t.used.includes(tail(code))) return { ok: false, why: 'used' }
  const fen = t.queue.reduce((n, l) => n + l.value_fen, 0)
  if (t.queue.length >= s.offline_count || fen + said.face_fen > s.offline_fen) return { ok: false, why: 'limit' }
  return { ok: true, said }
}
