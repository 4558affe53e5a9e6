// What a form does with what it sends: one key until an answer has come, what is wrong said at its field, else aloud.
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { newKey } from '@shared/api/key'
import { asRefusal } from '@shared/api/problem'
import { tellWrong } from './tell'

export function useSending() {
  const { locale } = useI18n()
  const wrong = ref<Record<string, string>>({})
  const busy = ref(false)
  let key = newKey()
  function begin() { wrong.value = {}; key = newKey() }
  /** What came back; undefined when it was refused, which has been said. */
  async function send<T>(call: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<{ got: T } | undefined> {
    if (busy.value) return undefined
    busy.value = true
    wrong.value = {}
    try {
      const back = await call({ 'Idempotency-Key': key })
      key = newKey() // what is sent next is another act, even of the same form
      return { got: back }
    } catch (e) {
      const refusal = asRefusal(e, locale.value)
      void tellWrong(e, locale.value, wrong)
      if (refusal.status !== 0) key = newKey()
      return undefined
    } finally { busy.value = false }
  }
  return { wrong, busy, begin, send }
}
