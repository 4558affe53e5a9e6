import { beforeEach, expect, it } from 'vitest'
import type { Order, Voucher } from '@shared/api/types'
import { forgetCodes, keepCodes, keptCodes } from './kept'

const order = (id: number, state = 'waiting') => ({ id, state, code: `TM1order${id}` }) as Order
const voucher = (number: number, state = 'open') => ({ batch: 9, number, state, code: `TM1voucher${number}` }) as Voucher
beforeEach(() => {
  const box = new Map<string, string>()
  Object.assign(globalThis, { localStorage: { getItem: (k: string) => box.get(k) ?? null, setItem: (k: string, v: string) => box.set(k, v) } })
})

it('orders and vouchers are kept together, whichever comes first; what is used is not', () => {
  keepCodes(1, { vouchers: [voucher(1), voucher(2, 'used')] })
  keepCodes(1, { orders: [order(5), order(6, 'redeemed')] })
  expect(keptCodes(1)).toEqual({ account: 1, orders: [order(5)], vouchers: [voucher(1)] })
  keepCodes(1, { vouchers: [] })
  expect(keptCodes(1)).toEqual({ account: 1, orders: [order(5)], vouchers: [] })
})
it('nobody else sees them, and nothing of somebody before is mixed in', () => {
  keepCodes(1, { orders: [order(5)], vouchers: [voucher(1)] })
  expect(keptCodes(2)).toBeUndefined()
  keepCodes(2, { orders: [order(7)] })
  expect(keptCodes(2)).toEqual({ account: 2, orders: [order(7)], vouchers: [] })
  expect(keptCodes(1)).toBeUndefined()
  forgetCodes()
  expect(keptCodes(2)).toBeUndefined()
})
