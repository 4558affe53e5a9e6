// One short line at the foot of the page, gone by itself; with an act it can be undone.
import { ref } from 'vue'
import { asRefusal } from '@shared/api/problem'

export interface Said { words: string; tone: 'done' | 'wrong'; act?: { words: string; run: () => void } }
export const said = ref<Said>()
let timer: ReturnType<typeof setTimeout> | undefined

export function tell(words: string, tone: Said['tone'] = 'done', act?: Said['act']) {
  clearTimeout(timer)
  said.value = { words, tone, act }
  timer = setTimeout(() => { said.value = undefined }, act || tone === 'wrong' ? 7000 : 3500)
}
export const tellTrouble = (e: unknown, lang: string) => tell(asRefusal(e, lang).message, 'wrong')
export function hush() { said.value = undefined }
