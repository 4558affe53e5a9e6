// Choices of comfort kept on this device: 大字 and language. Applied to <html> before the first paint.
import { ref, watch } from 'vue'

const keep = (key: string, value: string) => { try { localStorage.setItem(key, value) } catch { /* private window */ } }
const kept = (key: string) => { try { return localStorage.getItem(key) } catch { return null } }

export const large = ref(kept('tm.size') === 'large')
export function startComfort() {
  watch(large, (on) => {
    document.documentElement.dataset.size = on ? 'large' : 'normal'
    keep('tm.size', on ? 'large' : 'normal')
  }, { immediate: true })
}
export const keptLanguage = () => kept('tm.lang') ?? 'zh-CN'
export const keepLanguage = (lang: string) => keep('tm.lang', lang)
export { keep, kept }
