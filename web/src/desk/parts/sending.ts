// What a form does with what it sends: once at a time, what is wrong said at its field, else aloud.
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { tellWrong } from './tell'

export function useSending() {
  const { locale } = useI18n()
  const wrong = ref<Record<string, string>>({})
  const busy = ref(false)
  function begin() { wrong.value = {} }
  /** What came back; undefined when it was refused, which has been said. */
  async function send<T>(call: () => Promise<T>): Promise<{ got: T } | undefined> {
    if (busy.value) return undefined
    busy.value = true
    wrong.value = {}
    try {
      return { got: await call() }
    } catch (e) {
      void tellWrong(e, locale.value, wrong)
      return undefined
    } finally { busy.value = false }
  }
  return { wrong, busy, begin, send }
}
