// Is there a network? The browser's flag can only be trusted when it says no, so pages also report failed calls.
import { readonly, ref } from 'vue'

const state = ref(typeof navigator === 'undefined' ? true : navigator.onLine)
if (typeof window !== 'undefined') {
  window.addEventListener('online', () => { state.value = true })
  window.addEventListener('offline', () => { state.value = false })
}
export const online = readonly(state)
