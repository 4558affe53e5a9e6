// What was written leads to the kind that is meant.
import { describe, expect, it, vi } from 'vitest'
import type { CaseClass } from '@shared/api/types'
import { emptyDraft } from '../outbox/store'

vi.mock('../outbox', () => ({}))
const { guess } = await import('./kinds')
const { lacking, phoneOk } = await import('./form')

const items = [
  ['16001', '路灯不亮', 'Street lamp out'], ['16002', '道路破损', 'Damaged road'], ['14001', '暴露垃圾', 'Exposed rubbish'], ['11007', '电梯故障', 'Lift out of order'],
].map(([code, name, name_en]) => ({ code, name, name_en }) as CaseClass)
const codes = (words: string) => guess(items, words).map((c) => c.code)

describe('guess', () => {
  it.each([
    ['路口的灯两晚没亮了', ['16001']], ['楼下垃圾没人收', ['14001']], ['电梯又停了', ['11007']], ['the LAMP at the corner', ['16001']], ['你好', []], ['', []],
  ])('%s', (words, meant) => expect(codes(words)).toEqual(meant))
})
describe('what is lacking', () => {
  const whole = { ...emptyDraft(), class: '16001', words: '暗', lon: 104, lat: 30, phone: '138 0000-0000' }
  it('nothing, when all is there', () => expect(lacking(whole, 0, true)).toEqual([]))
  it('a photo will do for words, a place code for a point', () => expect(lacking({ ...whole, words: ' ', lon: undefined, place: '510104018006' }, 1, false)).toEqual([]))
  it('all, when nothing is there', () => expect(lacking(emptyDraft(), 0, true)).toEqual(['what', 'class', 'place', 'phone']))
  it.each([['13800000000', true], ['138-0000-0000', true], ['23800000000', false], ['1380000000', false], ['', false]])('phone %s', (phone, ok) => expect(phoneOk(phone)).toBe(ok))
})
