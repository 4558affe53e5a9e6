// Short notices to the person at the desk. Refusals are said in the server's own words.
import { asRefusal } from '@shared/api/problem'
import { ElMessage } from '../kit'

export const tellDone = (words: string) => void ElMessage({ type: 'success', message: words, duration: 2500 })
export const tellFailed = (words: string) => void ElMessage({ type: 'error', message: words, duration: 5000, showClose: true })
export const tellTrouble = (error: unknown, lang: string) => tellFailed(asRefusal(error, lang).message)
