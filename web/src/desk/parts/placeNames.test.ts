import { describe, expect, it } from 'vitest'
import { briefly, within } from './placeNames'

describe('names of places', () => {
  it('are told by names that do not repeat what lies above', () => {
    expect(within('翡翠城社区第一一般网格', '翡翠城社区')).toBe('第一一般网格')
    expect(within('翡翠城一期第1微网格', '翡翠城社区第一一般网格', '翡翠城社区')).toBe('一期第1微网格')
    expect(within('翡翠城社区', '成龙路街道')).toBe('翡翠城社区')
    expect(within('锦官驿社区', '锦官驿街道')).toBe('锦官驿社区')
    expect(within('第3微网格', undefined)).toBe('第3微网格')
  })
})
it('does not say the community again in what lies in it', () => {
  expect(briefly('翡翠城社区 翡翠城社区第二一般网格 东水家园第1微网格')).toBe('翡翠城社区 第二一般网格 东水家园第1微网格')
  expect(briefly('翡翠城社区')).toBe('翡翠城社区')
  expect(briefly('')).toBe('')
})
