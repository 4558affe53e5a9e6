// The desk begins here: comfort and language first, then who we are, then the page.
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { onSavedBefore, onSignedOut } from '@shared/api/client'
import { startComfort } from '@shared/comfort'
import { startLanguage, startWords } from '@shared/i18n'
import '@shared/theme/tokens.css'
import '@shared/theme/base.css'
import { useSession } from '@shared/session'
import './kit'
import './theme.css'
import './parts/ledger.css'
import './parts/panel.css'
import './parts/step.css'
import App from './App.vue'
import zh from './i18n/zh-CN.json'
import { queryClient } from './query'
import { router } from './router'

startComfort()
const words = startWords({ zh, en: () => import('./i18n/en.json') })
const app = createApp(App)
app.use(createPinia()).use(words).use(VueQueryPlugin, { queryClient }).use(router)
onSavedBefore(() => void queryClient.invalidateQueries())
onSignedOut(() => {
  const session = useSession()
  if (!session.signedIn) return
  session.forget()
  queryClient.clear()
  void router.push({ name: 'sign-in', query: { to: router.currentRoute.value.fullPath, why: 'ended' } })
})
void startLanguage().then(() => app.mount('#app'))
