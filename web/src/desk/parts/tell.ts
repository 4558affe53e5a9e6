// Short notices to the person at the desk. Refusals are said in the server's own words.
import type { Ref } from 'vue'
import { asRefusal } from '@shared/api/problem'
import { ElMessage } from '../kit'

export const tellDone = (words: string) => void ElMessage({ type: 'success', message: words, duration: 2500 })
export function tellFailed(words: string) {
  ElMessage.closeAll() // beyond a number at once (App.vue) one more isn't shown at all, and what went wrong must be
  ElMessage({ type: 'error', message: words, duration: 5000, showClose: true })
}
export const tellTrouble = (error: unknown, lang: string) => tellFailed(asRefusal(error, lang).message)

const FIELD_SAYS_MS = 150 // a field of a form says what is wrong a tenth of a second later
/** What is wrong is said at its field; aloud when it has none, or one that isn't on the page. */
export async function tellWrong(error: unknown, lang: string, wrong: Ref<Record<string, string>>) {
  wrong.value = asRefusal(error, lang).fields(lang)
  const words = Object.values(wrong.value)
  await new Promise((done) => setTimeout(done, FIELD_SAYS_MS))
  const page = document.body.textContent ?? ''
  if (!words.length || words.some((w) => !page.includes(w))) tellTrouble(error, lang)
}
