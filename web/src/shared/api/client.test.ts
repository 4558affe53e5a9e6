import { afterEach, expect, test, vi } from 'vitest'

/** A 401 that says the session is over signs out; one that says a code or the old password is wrong doesn't. */
afterEach(() => vi.unstubAllGlobals())
async function told(code: string) {
  vi.resetModules()
  vi.stubGlobal('location', { origin: 'http://x', href: 'http://x/' })
  const fetch = vi.fn(async () => new Response(JSON.stringify({ title: 'x', code, status: 401 }), { status: 401 }))
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('Request', class extends Request { constructor(to: string, how?: RequestInit) { super(new URL(to, 'http://x/'), how) } })
  const { api, onSignedOut, sendRaw } = await import('./client')
  let out = 0
  onSignedOut(() => out++)
  await expect(api.PUT('/session/post', { body: { post_id: 1, totp: '000000' } })).rejects.toMatchObject({ status: 401 })
  await expect(sendRaw('/x', '{}', { type: 'application/json', key: 'k' })).rejects.toMatchObject({ status: 401 })
  expect(fetch).toHaveBeenCalledTimes(2)
  return out
}
test('a session that is over signs out', async () => expect(await told('gate.sign_in')).toBe(2))
test.each(['session.bad_totp', 'session.totp_needed', 'session.bad_password'])('%s leaves the session open', async (code) => expect(await told(code)).toBe(0))
