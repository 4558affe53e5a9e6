// The report being written: kept on the phone at every pause, so that a reload or a call in between loses nothing.
import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { newKey } from '@shared/api/key'
import { keep, kept } from '@shared/comfort'
import { shrink } from '@shared/photo'
import { put, store } from '../outbox'
import { emptyDraft, type Draft, type Photo } from '../outbox/store'

export const PHOTOS_MOST = 9
const SAVE_MS = 250

export const phoneOk = (phone: string) => /^1\d{10}$/.test(phone.replace(/[\s-]/g, ''))
export type Lack = 'what' | 'class' | 'place' | 'phone'
export function lacking(d: Draft, photos: number, byPhone: boolean): Lack[] {
  const out: Lack[] = []
  if (!photos && !d.words.trim()) out.push('what')
  if (!d.class) out.push('class')
  if (d.lon === undefined && !d.place) out.push('place')
  if (byPhone && !phoneOk(d.phone)) out.push('phone')
  return out
}

export function useDraft(id: string) {
  const draft = reactive<Draft>(emptyDraft(id))
  const photos = shallowRef<(Photo & { url: string })[]>([])
  const shrinking = ref(0)
  const ready = ref(false)
  const urls = new Map<number, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  async function showPhotos() {
    const list = await store.photos.where('owner').equals(id).sortBy('id')
    for (const p of list) if (!urls.has(p.id!)) urls.set(p.id!, URL.createObjectURL(p.blob))
    photos.value = list.map((p) => ({ ...p, url: urls.get(p.id!)! }))
  }
  async function load() {
    const found = (await store.drafts.get(id)) ?? (id === 'new' ? undefined : (await store.items.get(id))?.draft)
    if (found) Object.assign(draft, emptyDraft(id), found, { id })
    else if (id === 'new') Object.assign(draft, { phone: kept('tm.m.phone') ?? '', name: kept('tm.m.name') ?? '' })
    await showPhotos()
    ready.value = true
  }
  const save = async () => {
    clearTimeout(timer)
    if (closed || !ready.value) return
    await store.drafts.put({ ...draft })
  }
  const saveQuietly = () => void save().catch(() => undefined) // sending says it aloud
  watch(draft, () => { clearTimeout(timer); timer = setTimeout(saveQuietly, SAVE_MS) })
  const hide = saveQuietly
  addEventListener('pagehide', hide)

  async function addPhotos(files: Iterable<File>) {
    for (const file of files) {
      if (photos.value.length + shrinking.value >= PHOTOS_MOST) break
      shrinking.value++
      try {
        await store.photos.add({ owner: id, blob: await shrink(file), key: newKey() })
        await showPhotos()
      } finally { shrinking.value-- }
    }
  }
  async function dropPhoto(photo: number) {
    await store.photos.delete(photo)
    await showPhotos()
    URL.revokeObjectURL(urls.get(photo) ?? '')
    urls.delete(photo)
  }
  async function send(by: { account: number; who: string }): Promise<string | undefined> {
    draft.phone = draft.phone.replace(/[\s-]/g, '')
    if (by.account === 0) { keep('tm.m.phone', draft.phone); keep('tm.m.name', draft.name) }
    await save()
    closed = true
    clearTimeout(timer)
    try { return await put(id, by) } catch (e) { closed = false; throw e }
  }
  async function clear() {
    closed = true
    clearTimeout(timer)
    await store.drafts.delete(id)
    await store.photos.where('owner').equals(id).delete()
    Object.assign(draft, { ...emptyDraft(id), lon: undefined, lat: undefined, near_m: undefined, place: undefined, phone: draft.phone, name: draft.name })
    await showPhotos()
    closed = false
  }
  onScopeDispose(() => {
    removeEventListener('pagehide', hide)
    saveQuietly()
    for (const url of urls.values()) URL.revokeObjectURL(url)
  })
  const begun = computed(() => photos.value.length > 0 || draft.words.trim() !== '')
  return { draft, photos, shrinking, ready, begun, load, save, addPhotos, dropPhoto, send, clear }
}
