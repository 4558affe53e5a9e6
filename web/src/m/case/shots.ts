// Photos that go with a step: shrunk at once, uploaded when the step is sent, each under one key however often it is tried.
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { sendRaw } from '@shared/api/client'
import { newKey } from '@shared/api/key'
import { asRefusal, isFinal } from '@shared/api/problem'
import { shrink } from '@shared/photo'

interface Shot { id: number; blob: Blob; url: string; key: string; server_id?: number }
const UPLOAD_MS = 90_000

/** `anonymous`: sent without the session, for who must not be known. */
export function useShots(anonymous = false) {
  const list = shallowRef<Shot[]>([])
  const busy = ref(0)
  let next = 0
  async function add(files: File[], most: number) {
    for (const file of files) {
      if (list.value.length + busy.value >= most) return
      busy.value++
      try {
        const blob = await shrink(file)
        list.value = [...list.value, { id: ++next, blob, url: URL.createObjectURL(blob), key: newKey() }]
      } finally { busy.value-- }
    }
  }
  function drop(id: number) {
    for (const s of list.value) if (s.id === id) URL.revokeObjectURL(s.url)
    list.value = list.value.filter((s) => s.id !== id)
  }
  function clear() {
    for (const s of list.value) URL.revokeObjectURL(s.url)
    list.value = []
  }
  async function upload(): Promise<number[]> {
    for (const s of list.value) {
      try {
        s.server_id ??= (await sendRaw<{ id: number }>('/photos', s.blob, { type: s.blob.type || 'image/jpeg', key: s.key, anonymous, timeout_ms: UPLOAD_MS })).id
      } catch (e) {
        if (isFinal(asRefusal(e))) s.key = newKey() // a no is kept under its key
        throw e
      }
    }
    return list.value.map((s) => s.server_id!)
  }
  /** Uploaded too long ago, or refused: each is sent anew. */
  function anew() {
    for (const s of list.value) Object.assign(s, { server_id: undefined, key: newKey() })
  }
  onScopeDispose(clear)
  /** As the outbox keeps them: uploaded or not. */
  const taken = () => list.value.map((s) => ({ blob: s.blob, key: s.key, ...(s.server_id !== undefined && { server_id: s.server_id }) }))
  return { list, busy, taken, count: computed(() => list.value.length), add, drop, clear, anew, upload }
}
