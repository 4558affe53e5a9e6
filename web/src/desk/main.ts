import { createApp, h } from 'vue'
import '@shared/theme/tokens.css'
import '@shared/theme/base.css'
import { startWords } from '@shared/i18n'
import { openStream } from '@shared/live/hub'
import { startLive } from '@shared/live'
import { defineAsyncComponent } from 'vue'
const M = defineAsyncComponent(() => import('@shared/map/MapView.vue'))
void openStream; void startLive
createApp({ render: () => h('main', [h(M)]) }).use(startWords({ zh: {}, en: async () => ({ default: {} }) })).mount('#app')
