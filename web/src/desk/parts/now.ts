// The time, once every half minute, for words such as "3 分钟前".
import { ref } from 'vue'
export const now = ref(Date.now())
setInterval(() => { now.value = Date.now() }, 30_000)
