// One-time codes of the post one acts in: a secret with its QR picture, drawn here and sent nowhere, waits until
// its first code has been given. Only then does the post ask for codes.
import { ref } from 'vue'
import { api, got } from './api/client'
import { newKey } from './api/key'
import { useSession } from './session'

export function useCodes() {
  const session = useSession()
  const secret = ref('')
  const picture = ref('')
  const trouble = ref<unknown>()
  const id = () => session.session?.post.id ?? 0

  async function begin() {
    secret.value = picture.value = ''
    trouble.value = undefined
    try {
      const made = await got(api.POST('/posts/{id}/totp', { params: { path: { id: id() } } }))
      const { toString } = await import('qrcode')
      picture.value = 'data:image/svg+xml;utf8,' + encodeURIComponent(await toString(made.uri, { type: 'svg', margin: 1, color: { dark: '#0F3D39' } }))
      secret.value = made.secret
    } catch (e) { trouble.value = e }
  }
  /** Throws what the server says of a wrong code; the secret goes on waiting. */
  async function confirm(code: string) {
    await got(api.PUT('/posts/{id}/totp', { params: { path: { id: id() } }, body: { code: code.replace(/\s/g, '') }, headers: { 'Idempotency-Key': newKey() } }))
    await session.load()
  }
  return { secret, picture, trouble, begin, confirm }
}

/** In fours, as authenticators show it. */
export const spaced = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')
