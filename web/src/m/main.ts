// The phone page's first stone; the phone is built in this folder on top of shared/.
import { createApp, h } from 'vue'
import '@shared/theme/tokens.css'
import '@shared/theme/base.css'
import { startWords } from '@shared/i18n'

createApp({ render: () => h('main', { style: 'padding:1rem' }, '推门') }).use(startWords({ zh: {}, en: async () => ({ default: {} }) })).mount('#app')
