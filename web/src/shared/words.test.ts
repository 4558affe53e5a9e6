import { describe, expect, it } from 'vitest'
import { newKey } from './api/key'
import { Refusal, asRefusal } from './api/problem'
import { boundsOf } from './map/kinds'
import { nextStep } from './states'
import { count, csv, csvCell, maskName, maskPhone, metres, tsv } from './words'

describe('words', () => {
  it('counts and measures', () => {
    expect(count(1234567)).toBe('1,234,567')
    expect(count(999)).toBe('999')
    expect(metres(999.4)).toBe('999 米')
    expect(metres(1500, 'en')).toBe('1.5 km')
  })
  it('masks', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('138****5678')).toBe('138****5678')
    expect(maskName('王秀兰')).toBe('王**')
  })
  it('writes CSV that a spreadsheet can’t run', () => {
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell('@cmd')).toBe("'@cmd")
    expect(csvCell('-5')).toBe('-5')
    expect(csvCell('a,"b"')).toBe('"a,""b"""')
    expect(csv([['编号', undefined], [1, 'x\ny']])).toBe('\ufeff编号,\r\n1,"x\ny"\r\n')
    expect(tsv([['a\tb', '一']])).toBe('a b\t一')
  })
})
describe('states', () => {
  it('leads forward and never offers dispatch twice as the next step', () => {
    const may = (...verbs: string[]) => verbs.map((verb) => ({ verb }))
    expect(nextStep(may('refuse', 'file'))).toBe('file')
    expect(nextStep(may('dispatch'), 'filed')).toBe('dispatch')
    expect(nextStep(may('dispatch', 'accept'), 'dispatched')).toBe('accept')
    expect(nextStep(may('dispatch'), 'dispatched')).toBeUndefined()
    expect(nextStep(may('rework', 'verify'))).toBe('verify')
  })
})
describe('keys', () => {
  it('are version 7, in order of time, and differ', () => {
    const a = newKey(1_700_000_000_000)
    const b = newKey(1_700_000_000_001)
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(parseInt(a.replace(/-/g, '').slice(0, 12), 16)).toBe(1_700_000_000_000)
    expect(a.slice(0, 13) < b.slice(0, 13)).toBe(true)
    expect(newKey(5)).not.toBe(newKey(5))
  })
})
describe('refusals', () => {
  it('give each field its words in the reader’s language', () => {
    const r = new Refusal({ title: 't', status: 422, code: 'x', errors: [{ pointer: '/phone', zh: '手机号不对', en: 'Bad phone' }, { pointer: '#/name', zh: '缺姓名', en: 'No name' }] })
    expect(r.fields('zh-CN')).toEqual({ phone: '手机号不对', name: '缺姓名' })
    expect(r.fields('en').phone).toBe('Bad phone')
    expect(asRefusal(new TypeError('net')).status).toBe(0)
    expect(asRefusal(r)).toBe(r)
  })
})
describe('bounds', () => {
  it('are those of all rings', () => {
    expect(boundsOf({ type: 'MultiPolygon', coordinates: [[[[1, 2], [3, 2], [3, 5], [1, 2]]], [[[-1, 0], [0, 0], [0, 1], [-1, 0]]]] })).toEqual({ west: -1, south: 0, east: 3, north: 5 })
    expect(boundsOf(undefined)).toBeUndefined()
  })
})
