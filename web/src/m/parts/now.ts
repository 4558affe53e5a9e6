// "Now" for times in words: ticks twice a minute, stands still in the background.
import { readonly, ref } from 'vue'

const ticking = ref(Date.now())
setInterval(() => { if (document.visibilityState === 'visible') ticking.value = Date.now() }, 30_000)
document.addEventListener('visibilitychange', () => { ticking.value = Date.now() })
export const now = readonly(ticking)
