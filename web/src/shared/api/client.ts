// The door to the server: typed calls, a key on every write, the reader's language, refusals thrown as Refusal.
// It knows nothing of pages or stores; what to do when the session ends is hung on by `onSignedOut`.
import createClient, { type Middleware } from 'openapi-fetch'
import { newKey } from './key'
import { Refusal, unreachable } from './problem'
import type { Page, Problem, paths } from './types'

export const BASE = '/api/v1'
let lang = 'zh-CN'
let signedOut: (() => void) | undefined

export const setApiLanguage = (to: string) => { lang = to }
export const onSignedOut = (act: () => void) => { signedOut = act }

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.clone().json()) as Partial<Problem>
    if (body && typeof body.title === 'string') return { code: 'http.' + response.status, ...body, status: response.status } as Problem
  } catch { /* not JSON: a proxy's page, or nothing */ }
  const title = lang.startsWith('zh') ? `服务器出错（${response.status}）` : `Server error (${response.status})`
  return { status: response.status, code: 'http.' + response.status, title }
}

/* A wrong code or old password (session.…) is said where it was asked for; the session goes on. */
const over = (p: Problem) => p.status === 401 && !p.code.startsWith('session.')

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', lang)
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey())
    }
    return request
  },
  async onResponse({ response }) {
    if (response.ok) return undefined
    const problem = await problemOf(response)
    if (over(problem)) signedOut?.()
    throw new Refusal(problem)
  },
  onError({ error }) {
    return error instanceof Refusal ? error : new Refusal(unreachable(lang))
  },
}

export const api = createClient<paths>({ baseUrl: BASE, credentials: 'same-origin' })
api.use(manners)

/** Take the body of an answer; refusals have been thrown already. */
export async function got<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}
/** A list, whether the server wraps it as {items} or sends a bare array. */
export async function listOf<T>(call: Promise<{ data?: T[] | Page<T> }>): Promise<T[]> {
  const data = (await call).data
  return Array.isArray(data) ? data : (data?.items ?? [])
}

export interface RawSend { type: string; key: string; anonymous?: boolean; timeout_ms?: number }
async function sent<T>(path: string, body: BodyInit, how: RawSend, read: (r: Response) => Promise<T>): Promise<T> {
  let response: Response
  const end = new AbortController()
  const timer = how.timeout_ms ? setTimeout(() => end.abort(), how.timeout_ms) : undefined
  try {
    response = await fetch(BASE + path, {
      method: 'POST', credentials: how.anonymous ? 'omit' : 'same-origin', signal: end.signal, body,
      headers: { 'Content-Type': how.type, 'Idempotency-Key': how.key, 'Accept-Language': lang },
    })
    if (response.ok) return await read(response)
  } catch {
    throw new Refusal(unreachable(lang))
  } finally { clearTimeout(timer) }
  const problem = await problemOf(response)
  if (over(problem) && !how.anonymous) signedOut?.()
  throw new Refusal(problem)
}
/** Send bytes or ready-made JSON. Apart from the typed client: for images, and where a retry must send the very same
    content. `anonymous` leaves the session's cookie out. Refusals are thrown. */
export const sendRaw = <T>(path: string, body: BodyInit, how: RawSend) => sent(path, body, how, (r) => (r.status === 204 ? Promise.resolve(undefined as T) : r.json() as Promise<T>))
/** The same, where a file comes back. */
export const sendForFile = (path: string, body: BodyInit, how: RawSend) => sent(path, body, how, (r) => r.blob())
export const sendPhoto = (photo: Blob, key = newKey()) =>
  sendRaw<{ id: number; width: number; height: number }>('/photos', photo, { type: photo.type || 'image/jpeg', key })
export const sendFace = (account: number, face: Blob, key: string) => sendRaw<void>(`/accounts/${account}/face`, face, { type: 'image/jpeg', key })
export const faceUrl = (account: number, version: number | string) => `${BASE}/accounts/${account}/face?v=${version}`
export const photoUrl = (id: number) => `${BASE}/photos/${id}`
export const thumbUrl = (id: number) => `${BASE}/photos/${id}/thumb`
