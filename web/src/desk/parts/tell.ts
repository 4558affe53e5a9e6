// Short notices to the person at the desk. Refusals are said in the server's own words.
import { asRefusal } from '@shared/api/problem'
import { ElMessage } from '../kit'

export const tellDone = (words: string) => void ElMessage({ type: 'success', message: words, duration: 2500 })
export function tellTrouble(error: unknown, lang = 'zh-CN') {
  ElMessage({ type: 'error', message: asRefusal(error, lang).message, duration: 5000, showClose: true })
}
