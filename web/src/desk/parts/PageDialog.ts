// A dialog goes with its page: it isn't seen while another page is in front, and is as it was when its own is back. Element Plus puts
// dialogs beside the page, at the end of the document, where a page that is put away would leave them behind.
import { defineComponent, h, onActivated, onDeactivated, ref } from 'vue'
import { ElDialog } from 'element-plus/es/components/dialog/index.mjs'

export const PageDialog = defineComponent({
  inheritAttrs: false,
  props: { modelValue: Boolean },
  setup(props, { attrs, slots }) {
    const away = ref(false)
    onActivated(() => { away.value = false })
    onDeactivated(() => { away.value = true })
    // Away it is hidden, not closed: whoever opened it isn't told.
    return () => h(ElDialog, { ...attrs, modelValue: props.modelValue && !away.value, ...(away.value && { 'onUpdate:modelValue': undefined }) }, slots)
  },
}) as unknown as typeof ElDialog
