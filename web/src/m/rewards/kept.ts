// My orders as the server last told them, with their codes: shown without a line. Gone when somebody else signs in, or I leave.
import { keep, kept } from '@shared/comfort'
import type { Order } from '@shared/api/types'

const NAME = 'tm.m.codes'
export interface KeptCodes { account: number; at_ms: number; orders: Order[] }
export const keepCodes = (account: number, orders: Order[]) => keep(NAME, JSON.stringify({ account, at_ms: Date.now(), orders: orders.filter((o) => o.state === 'waiting') } satisfies KeptCodes))
export function keptCodes(account: number): KeptCodes | undefined {
  try {
    const all = JSON.parse(kept(NAME) || 'null') as KeptCodes | null
    return all?.account === account ? all : undefined
  } catch { return undefined }
}
export const forgetCodes = () => keep(NAME, '')
