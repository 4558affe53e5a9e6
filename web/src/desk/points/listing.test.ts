import { describe, expect, it } from 'vitest'
import { cells, chosen, decoded, fault, lines } from './listing'

describe('a list of transfers', () => {
  it('is read as CSV, from the clipboard of a table program, with a heading or without', () => {
    expect(cells('a,1,"x, ""y"""\r\n\r\nb，2，z')).toEqual([['a', '1', 'x, "y"'], ['b', '2', 'z']])
    expect(cells('王敏\t5\t清洁家园, 第一组')).toEqual([['王敏', '5', '清洁家园, 第一组']])
    expect(cells('a,1,"two\nlines"')).toEqual([['a', '1', 'two\nlines']])
    expect(lines('\uFEFF账户,数额,事由\nwangmin,5,清洁家园').map((l) => [l.no, l.account])).toEqual([[2, 'wangmin']])
    expect(lines('wangmin,5,清洁家园').map((l) => [l.no, l.account])).toEqual([[1, 'wangmin']])
    expect(lines('wangmin,5,清洁家园\nlihua,,没有数额').map((l) => l.no)).toEqual([1, 2])
  })
  it('says of each line what is wrong with it', () => {
    const of = (text: string, unit: 'points' | 'fen' = 'points') => fault(lines('x,1,xx\n' + text)[1], unit)
    expect(of('wangmin,5,清洁家园')).toBeUndefined()
    expect(of(',5,清洁家园')).toBe('account')
    for (const n of ['0', '-1', '1.5', 'x', '']) expect(of(`wangmin,${n},清洁家园`)).toBe('amount')
    expect(of('wangmin,1.50,补助', 'fen')).toBeUndefined()
    expect(of('wangmin,5,')).toBe('words')
    expect(of('wangmin,5,' + '字'.repeat(201))).toBe('words')
    expect(of('wangmin,5,清洁家园,多一格')).toBe('cells')
  })
  it('takes an account by its name, and never guesses between several', () => {
    const a = { name: '翡翠城社区预算' }
    const b = { name: '翡翠城社区预算二' }
    expect(chosen([a, b], '翡翠城社区预算')).toBe(a)
    expect(chosen([b], '翡翠城')).toBe(b)
    expect(chosen([a, b], '翡翠城')).toBe('several')
    expect(chosen([a, { ...a }], '翡翠城社区预算')).toBe('several')
    expect(chosen([], 'nobody')).toBe('unknown')
  })
  it('reads files of table programs that write GB 18030', () => {
    expect(decoded(new Uint8Array([0xcd, 0xf5, 0xc3, 0xf4]).buffer)).toBe('王敏')
    expect(decoded(new TextEncoder().encode('王敏').buffer as ArrayBuffer)).toBe('王敏')
  })
})
