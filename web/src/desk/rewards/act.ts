// One thing done at a time: what was wrong at which field, whether it is under way.
import { ref } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'
import { useI18n } from 'vue-i18n'
import { tellDone, tellWrong } from '../parts/tell'

export function useAct(about: string[]) {
  const { t, locale } = useI18n()
  const cache = useQueryClient()
  const wrong = ref<Record<string, string>>({})
  const busy = ref(false)
  const begin = () => { wrong.value = {} }
  async function act<T>(call: () => Promise<T>, said = t('say.saved')): Promise<T | undefined> {
    if (busy.value) return
    busy.value = true
    wrong.value = {}
    try {
      const done = await call()
      tellDone(said)
      for (const k of about) void cache.invalidateQueries({ queryKey: [k] })
      return done
    } catch (e) {
      void tellWrong(e, locale.value, wrong)
      return undefined
    } finally { busy.value = false }
  }
  return { act, begin, wrong, busy }
}
