// What a dictionary's values look like, and an entry as a form asks for it and the server takes it.
import type { DictionaryField, DictionaryPage } from '@shared/api/types'
import type { Field } from '../groups/GroupForm.vue'

export type Entry = Record<string, unknown>
type T = (key: string) => string

export function shown(f: DictionaryField, entry: Entry, t: T): string {
  const v = entry[f.name]
  if (v === undefined || v === null) return t('dictionaries.none')
  if (f.kind === 'yes_no') return t(v ? 'dictionaries.yes' : 'dictionaries.no')
  if (f.kind === 'choice') return f.options.find((o) => o.code === v)?.name ?? String(v)
  return v === '' ? t('dictionaries.none') : String(v)
}
/** What the entry is called: by its key, in words where there are any. */
export function titled(page: DictionaryPage, entry: Entry): string {
  const key = page.fields.find((f) => f.key)
  const own = entry.name ?? entry.kind_name
  if (key?.kind === 'choice') return key.options.find((o) => o.code === entry[key.name])?.name ?? String(entry[key.name])
  return [key ? String(entry[key.name]) : '', typeof own === 'string' ? own : ''].filter(Boolean).join(' ') || page.title
}
/** The columns in which two entries differ, before and after in words. */
export function differing(page: DictionaryPage, before: Entry | undefined, after: Entry, t: T) {
  return page.fields.filter((f) => !f.key && (!before || before[f.name] !== after[f.name]))
    .map((f) => ({ title: f.title, before: before && shown(f, before, t), after: shown(f, after, t) }))
}

/** Fields of a form: the key only where the entry is new, of a choice only what is left. */
export function asked(page: DictionaryPage, fresh: boolean, taken: string[]): Field[] {
  return page.fields.filter((f) => fresh || !f.key).map((f) => {
    const options = f.options.filter((o) => !f.key || !taken.includes(o.code)).map((o) => ({ value: o.code, label: o.name }))
    const kind = f.kind === 'yes_no' ? 'tick' : f.kind === 'choice' ? 'one' : 'text'
    const must = kind !== 'tick' && !f.optional && (f.kind === 'choice' || f.low > 0 || f.kind === 'number')
    return { key: 'entry/' + f.name, title: f.title, kind, must, options, ...(f.kind === 'text' && { most: f.high }) } as Field
  })
}
/** The members as they were typed, numbers as numbers, what is left empty left out. */
export function typed(page: DictionaryPage, v: Record<string, unknown>, key?: Entry): Entry {
  const out: Entry = {}
  for (const f of page.fields) {
    const raw = f.key && key ? key[f.name] : v['entry/' + f.name]
    const text = typeof raw === 'string' ? raw.trim() : raw
    if (f.kind === 'yes_no') out[f.name] = !!raw
    else if (f.kind === 'number') { if (text !== '' && text !== undefined && text !== null) out[f.name] = Number.isFinite(Number(text)) ? Number(text) : text }
    else if (text || !f.optional) out[f.name] = text ?? ''
  }
  return out
}
