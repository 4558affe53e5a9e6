// The classes of cases: from the server, remembered for the time without a line; recent ones first; a guess from words.
import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { api, listOf } from '@shared/api/client'
import type { CaseClass } from '@shared/api/types'
import { keep, kept } from '@shared/comfort'

const remembered = (): CaseClass[] | undefined => {
  try { return (JSON.parse(kept('tm.m.classes') ?? '') as CaseClass[]) || undefined } catch { return undefined }
}
export function useKinds() {
  const asked = useQuery({
    queryKey: ['case-classes'], staleTime: 3600_000, initialData: remembered, initialDataUpdatedAt: 0,
    queryFn: async () => {
      const list = await listOf(api.GET('/case-classes'))
      keep('tm.m.classes', JSON.stringify(list))
      return list
    },
  })
  const all = computed(() => asked.data.value ?? [])
  const groups = computed(() => all.value.filter((c) => !c.parent))
  const items = computed(() => all.value.filter((c) => c.parent))
  return { asked, groups, items }
}
export const nameOf = (c: CaseClass, lang: string) => (lang.startsWith('zh') ? c.name : c.name_en)

const MOST = 3
const codes = ref((kept('tm.m.kinds') ?? '').split(',').filter(Boolean))
export const recent = codes
export function used(code: string) {
  codes.value = [code, ...codes.value.filter((c) => c !== code)].slice(0, MOST)
  keep('tm.m.kinds', codes.value.join(','))
}

const MOST_OF = 0.6
/** Items whose name shares two neighbouring signs, most of its signs or an English word with what was written; the
    closest first: “路口的灯两晚没亮了” means 路灯不亮. */
export function guess(items: CaseClass[], words: string): CaseClass[] {
  const text = words.toLowerCase()
  const score = (c: CaseClass) => {
    let n = 0
    for (let i = 0; i + 2 <= c.name.length; i++) if (text.includes(c.name.slice(i, i + 2))) n += 2
    const share = [...c.name].filter((sign) => text.includes(sign)).length / c.name.length
    if (share >= MOST_OF) n += share
    for (const w of c.name_en.toLowerCase().split(/\W+/)) if (w.length > 3 && text.includes(w)) n += 2
    return n
  }
  return items.map((c) => ({ c, n: score(c) })).filter((x) => x.n > 0).sort((a, b) => b.n - a.n).slice(0, MOST).map((x) => x.c)
}
