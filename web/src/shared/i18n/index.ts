// zh-CN travels with the page; en comes when asked for. Each entry page adds its own words under its own key.
import { createI18n, type I18n } from 'vue-i18n'
import { setApiLanguage } from '../api/client'
import { keepLanguage, keptLanguage } from '../comfort'
import zh from './zh-CN.json'

export type Words = Record<string, unknown>
export type Lang = 'zh-CN' | 'en'
type More = { zh: Words; en: () => Promise<{ default: Words }> }

/** Groups that both have, such as `kind`, hold the words of both. */
const joined = (shared: Words, own: Words): never => {
  const both = { ...shared, ...own }
  for (const k of Object.keys(shared)) {
    const [a, b] = [shared[k], own[k]]
    if (b && typeof a === 'object' && typeof b === 'object') both[k] = { ...a, ...b }
  }
  return both as never
}

let i18n: I18n<{}, {}, {}, string, false>
let more: More

export function startWords(own: More) {
  more = own
  i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': joined(zh, own.zh) },
  }) as unknown as typeof i18n
  return i18n
}

export async function speak(lang: string) {
  const to: Lang = lang.startsWith('en') ? 'en' : 'zh-CN'
  if (to === 'en' && !i18n.global.availableLocales.includes('en')) {
    const [shared, own] = await Promise.all([import('./en.json'), more.en()])
    i18n.global.setLocaleMessage('en', joined(shared.default, own.default))
  }
  i18n.global.locale.value = to
  document.documentElement.lang = to
  document.cookie = `tuimen_lang=${to === 'en' ? 'en' : 'zh'}; path=/; max-age=31536000; samesite=lax` // for the server's own pages
  setApiLanguage(to)
  keepLanguage(to)
}
export const startLanguage = () => speak(keptLanguage())
