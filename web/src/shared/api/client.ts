// The door to the server: typed calls, a key on every write, the reader's language, refusals thrown as Refusal.
// It knows nothing of pages or stores; what to do when the session ends is hung on by `onSignedOut`.
import createClient, { type Middleware } from 'openapi-fetch'
import { newKey } from './key'
import { keyFor, leaveOpen } from './keys'
import { isFinal, notKnown, Refusal, savedBefore, unreachable } from './problem'
import type { Page, Problem, paths } from './types'

export const BASE = '/api/v1'
let lang = 'zh-CN'
let signedOut: (() => void) | undefined
let stale: (() => void) | undefined

export const setApiLanguage = (to: string) => { lang = to }
export const onSignedOut = (act: () => void) => { signedOut = act }
/** When a try before turns out to have been saved: what the page shows is older. */
export const onSavedBefore = (act: () => void) => { stale = act }

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.clone().json()) as Partial<Problem>
    if (body?.code === 'house.key_reused') {
      Object.assign(body, { title: savedBefore(lang), detail: undefined })
      stale?.()
    }
    if (body?.code === 'house.unsure') Object.assign(body, { title: notKnown(lang), detail: undefined })
    if (body && typeof body.title === 'string') return { code: 'http.' + response.status, ...body, status: response.status } as Problem
  } catch { /* not JSON: a proxy's page, or nothing */ }
  const title = lang.startsWith('zh') ? `服务器出错（${response.status}）` : `Server error (${response.status})`
  return { status: response.status, code: 'http.' + response.status, title }
}

/* A wrong code or old password (session.…) is said where it was asked for; the session goes on. */
const over = (p: Problem) => p.status === 401 && !p.code.startsWith('session.')
/** Of requests whose key is of our choosing: the door they went through. One that the page itself called off is over:
    what it sends next says something else. */
const doors = new WeakMap<Request, string>()
const KEY = 'Idempotency-Key'
const unsure = (request: Request) => {
  const door = doors.get(request)
  if (door && !request.signal.aborted) leaveOpen(door, request.headers.get(KEY)!)
}
const signsIn = (request: Request) => request.method === 'POST' && new URL(request.url).pathname === BASE + '/session'

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', lang)
    if (request.method === 'GET' || request.headers.has(KEY)) return request
    const { pathname, search } = new URL(request.url)
    const door = `${request.method} ${pathname}${search}`
    request.headers.set(KEY, keyFor(door))
    if (!signsIn(request)) doors.set(request, door)
    return request
  },
  async onResponse({ response, request }) {
    if (response.ok) {
      // it may still break off on its way
      if (doors.has(request)) await response.clone().arrayBuffer().catch(() => { unsure(request); throw new Refusal(unreachable(lang)) })
      return undefined
    }
    const problem = await problemOf(response)
    if (!isFinal(problem)) unsure(request)
    if (over(problem)) signedOut?.()
    throw new Refusal(problem)
  },
  onError({ error, request }) {
    unsure(request)
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

/** Without a key of its own it goes under that of its door (keys.ts). */
export interface RawSend { type: string; key?: string; anonymous?: boolean; timeout_ms?: number }
async function sent<T>(path: string, body: BodyInit, how: RawSend, read: (r: Response) => Promise<T>): Promise<T> {
  const door = `POST ${BASE}${path}`
  const key = how.key ?? keyFor(door)
  const open = () => { if (!how.key) leaveOpen(door, key) }
  let response: Response
  const end = new AbortController()
  const timer = how.timeout_ms ? setTimeout(() => end.abort(), how.timeout_ms) : undefined
  try {
    response = await fetch(BASE + path, {
      method: 'POST', credentials: how.anonymous ? 'omit' : 'same-origin', signal: end.signal, body,
      headers: { 'Content-Type': how.type, [KEY]: key, 'Accept-Language': lang },
    })
    if (response.ok) return await read(response)
  } catch {
    open()
    throw new Refusal(unreachable(lang))
  } finally { clearTimeout(timer) }
  const problem = await problemOf(response)
  if (!isFinal(problem)) open()
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
export const sendFace = (account: number, face: Blob) => sendRaw<void>(`/accounts/${account}/face`, face, { type: 'image/jpeg' })
export const faceUrl = (account: number, version: number | string) => `${BASE}/accounts/${account}/face?v=${version}`
export const photoUrl = (id: number) => `${BASE}/photos/${id}`
export const thumbUrl = (id: number) => `${BASE}/photos/${id}/thumb`
