// The phone begins here: comfort and language first, then the page, and who we are while it is drawn.
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { onSavedBefore, onSignedOut } from '@shared/api/client'
import { startComfort } from '@shared/comfort'
import { startLanguage, startWords } from '@shared/i18n'
import '@shared/theme/tokens.css'
import '@shared/theme/base.css'
import './theme.css'
import App from './App.vue'
import zh from './i18n/zh-CN.json'
import { startOutbox } from './outbox'
import { ended } from './me'
import { startUpdates } from './parts/updates'
import { queryClient } from './query'
import { router } from './router'

if (location.pathname === '/m') location.replace('/m/' + location.hash) // the service worker's realm begins at /m/
startComfort()
const words = startWords({ zh, en: () => import('./i18n/en.json') })
const app = createApp(App)
app.use(createPinia()).use(words).use(VueQueryPlugin, { queryClient }).use(router)
onSignedOut(ended)
onSavedBefore(() => void queryClient.invalidateQueries())
void startLanguage().finally(() => {
  app.mount('#app')
  startOutbox()
  startUpdates()
})
