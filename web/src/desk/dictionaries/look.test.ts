import { describe, expect, it } from 'vitest'
import type { DictionaryField, DictionaryPage } from '@shared/api/types'
import { asked, differing, shown, titled, typed } from './look'

const field = (more: Partial<DictionaryField>): DictionaryField => ({ name: 'x', title: 'X', kind: 'text', key: false, optional: false, low: 1, high: 20, options: [], ...more })
const page = { name: 'grid-sizes', title: '网格规模标准', fields: [
  field({ name: 'kind', title: '类别', kind: 'choice', key: true, options: [{ code: 'grid', name: '一般网格' }, { code: 'microgrid', name: '微网格' }] }),
  field({ name: 'low', title: '至少', kind: 'number', low: 0 }), field({ name: 'people', title: '人数', kind: 'number', optional: true }), field({ name: 'required', title: '必设', kind: 'yes_no' }),
] } as unknown as DictionaryPage
const t = (k: string) => k

describe('an entry', () => {
  it('is shown in words', () => {
    expect(shown(page.fields[0], { kind: 'grid' }, t)).toBe('一般网格')
    expect(shown(page.fields[2], {}, t)).toBe('dictionaries.none')
    expect(shown(page.fields[3], { required: false }, t)).toBe('dictionaries.no')
    expect(titled(page, { kind: 'microgrid' })).toBe('微网格')
  })
  it('goes out as the server takes it', () => {
    expect(typed(page, { 'entry/low': ' 30 ', 'entry/people': '', 'entry/required': true }, { kind: 'grid' })).toEqual({ kind: 'grid', low: 30, required: true })
    expect(typed(page, { 'entry/kind': 'grid', 'entry/low': 'abc' })).toEqual({ kind: 'grid', low: 'abc', required: false })
  })
  it('asks for its key only when it is new, and only for one that is left', () => {
    expect(asked(page, false, []).map((f) => f.key)).toEqual(['entry/low', 'entry/people', 'entry/required'])
    expect(asked(page, true, ['grid'])[0].options).toEqual([{ value: 'microgrid', label: '微网格' }])
  })
  it('tells what changes', () => {
    expect(differing(page, { kind: 'grid', low: 30, required: true }, { kind: 'grid', low: 40, required: true }, t)).toEqual([{ title: '至少', before: '30', after: '40' }])
  })
})
