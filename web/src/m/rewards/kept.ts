// My orders and vouchers as the server last told them, with their codes: shown without a line. Gone when somebody else signs in, or I leave.
import { keep, kept } from '@shared/comfort'
import type { Order, Voucher } from '@shared/api/types'

const NAME = 'tm.m.codes'
export interface KeptCodes { account: number; orders: Order[]; vouchers?: Voucher[] }
export function keepCodes(account: number, now: { orders?: Order[]; vouchers?: Voucher[] }) {
  const was = keptCodes(account)
  const orders = (now.orders ?? was?.orders ?? []).filter((o) => o.state === 'waiting')
  const vouchers = (now.vouchers ?? was?.vouchers ?? []).filter((v) => v.state === 'open')
  keep(NAME, JSON.stringify({ account, orders, vouchers } satisfies KeptCodes))
}
export function keptCodes(account: number): KeptCodes | undefined {
  try {
    const all = JSON.parse(kept(NAME) || 'null') as KeptCodes | null
    return all?.account === account ? all : undefined
  } catch { return undefined }
}
export const forgetCodes = () => keep(NAME, '')
