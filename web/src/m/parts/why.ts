// Why the server said no, in the reader's words: what it wrote then, or ours when it wrote nothing.
import type { Why } from '../outbox/store'

type Say = (key: string) => string
const OURS: Record<string, string> = { 'outbox.old': 'm.outbox.old', 'net.unreachable': 'm.outbox.unreachable', 'outbox.noted': 'm.outbox.notedWhy' }

export function whyWords(why: Why | undefined, t: Say): string {
  if (!why) return ''
  const ours = OURS[why.code]
  return ours ? t(ours) : why.message || t('m.outbox.refusedBare')
}
/** By the form's field: the outbox keeps both languages, English under "en:". */
export function whyFields(why: Why | undefined, lang: string): Record<string, string> {
  const zh = lang.startsWith('zh')
  return Object.fromEntries(Object.entries(why?.fields ?? {}).filter(([k]) => k.startsWith('en:') !== zh).map(([k, v]) => [k.replace(/^en:/, '').split('/')[0], v]))
}
