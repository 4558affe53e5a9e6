// A kept page is taken out of the document and loses its scroll; this remembers and gives it back.
import { nextTick, onActivated, onBeforeUnmount, onMounted, type Ref } from 'vue'

export function keptScroll(box: Ref<HTMLElement | undefined>) {
  let top = 0
  const note = () => { if (box.value?.isConnected) top = box.value.scrollTop }
  onMounted(() => box.value?.addEventListener('scroll', note, { passive: true }))
  onBeforeUnmount(() => box.value?.removeEventListener('scroll', note))
  onActivated(() => { const to = top; void nextTick(() => { if (box.value) box.value.scrollTop = to }) })
}
