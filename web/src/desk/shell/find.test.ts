import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchHit } from '@shared/api/types'
import { parts } from '@shared/find'
import { forget, keep, lately, lineOf } from './find'

const hit = (more: Partial<SearchHit>): SearchHit => ({ kind: 'place', why: 'same', words: '翡翠城社区', from: 0, to: 3, where: '东湖街道', place: '510104018006', level: 'community', ...more })
const box = new Map<string, string>()
const speaks = { t: (k: string) => '<' + k + '>', te: (k: string) => k !== 'poi.unheard_of' }
beforeEach(() => {
  box.clear()
  Object.assign(globalThis, { localStorage: { getItem: (k: string) => box.get(k) ?? null, setItem: (k: string, v: string) => box.set(k, v), removeItem: (k: string) => box.delete(k) } })
})

describe('the one box', () => {
  it('marks characters, not halves of them', () => {
    expect(parts('𬭎锦𬭎路', 1, 3)).toEqual(['𬭎', '锦𬭎', '路'])
    expect(parts('翡翠城', 0, 0)).toEqual(['', '', '翡翠城'])
  })
  it('leads to the page of what was found', () => {
    expect(lineOf('places', hit({}), 0, true, speaks).go).toBe('/places/510104018006')
    expect(lineOf('addresses', hit({ kind: 'building', lon: 104.08, lat: 30.65 }), 0, true, speaks).go).toBe('/places/510104018006?pin=104.08,30.65')
    expect(lineOf('staff', hit({ kind: 'staff', id: 7 }), 0, true, speaks).go).toBe('/accounts?open=7')
    expect(lineOf('staff', hit({ kind: 'staff', id: 7 }), 0, false, speaks).go).toBe('/places/510104018006')
    expect(lineOf('cases', hit({ kind: 'case', id: 9 }), 0, true, speaks).go).toBe('/cases/9')
  })
  it('shows a point of interest on the map, with what it is', () => {
    const poi = lineOf('pois', hit({ kind: 'poi', words: '示例药店', more: 'pharmacy', lon: 104.08, lat: 30.65 }), 0, true, speaks)
    expect([poi.go, poi.more]).toEqual(['/places/510104018006?pin=104.08,30.65', '<poi.pharmacy> · 东湖街道'])
    expect(lineOf('pois', hit({ kind: 'street', words: '示例路' }), 0, true, speaks).more).toBe('<poi.street> · 东湖街道')
    expect(lineOf('pois', hit({ kind: 'poi', more: 'unheard_of' }), 0, true, speaks).more).toBe('<poi.other> · 东湖街道')
  })
  it('says how it was found only where that surprises', () => {
    expect(lineOf('places', hit({ why: 'typo' }), 0, true, speaks).tag).toBe('typo')
    expect(lineOf('places', hit({ why: 'initials' }), 0, true, speaks).tag).toBeUndefined()
  })
  it('keeps places and nothing of people', () => {
    keep(lineOf('staff', hit({ kind: 'staff', words: '曾晓燕' }), 0, true, speaks), 'staff')
    keep(lineOf('cases', hit({ kind: 'case', words: '路灯' }), 0, true, speaks), 'case')
    keep(lineOf('addresses', hit({ kind: 'household', words: '1203室' }), 0, true, speaks), 'household')
    expect(box.size).toBe(0)
    for (let i = 0; i < 9; i++) keep(lineOf('places', hit({ place: '51010401800' + i }), 0, true, speaks), 'place')
    keep(lineOf('places', hit({ place: '510104018008' }), 0, true, speaks), 'place')
    expect(lately().map((l) => l.go)).toEqual([8, 7, 6, 5, 4, 3].map((i) => '/places/51010401800' + i))
    forget()
    expect(lately()).toEqual([])
    box.set('tuimen.desk.found', '{broken')
    expect(lately()).toEqual([])
  })
})
