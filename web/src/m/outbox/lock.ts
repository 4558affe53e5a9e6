// One sender among the tabs of this phone. navigator.locks where there is one (https); else a lease in the database, which
// a tab that died leaves to the next after a while. Two senders would do no harm to the server, only waste the line.
import type { Store } from './store'

const LEASE_MS = 90_000
export const tabName = Math.random().toString(36).slice(2)

export function takeLease(store: Store, tab: string, now: number): Promise<boolean> {
  return store.transaction('rw', store.leases, async () => {
    const held = await store.leases.get('sender')
    if (held && held.tab !== tab && held.until_ms > now) return false
    await store.leases.put({ id: 'sender', tab, until_ms: now + LEASE_MS })
    return true
  })
}
export function dropLease(store: Store, tab: string): Promise<void> {
  return store.transaction('rw', store.leases, async () => {
    if ((await store.leases.get('sender'))?.tab === tab) await store.leases.delete('sender')
  })
}

/** Runs `act` when it is our turn. False: another tab holds the lease and does it. */
export async function alone(store: Store, act: () => Promise<void>, locks: LockManager | undefined = globalThis.navigator?.locks): Promise<boolean> {
  if (locks) {
    await locks.request('tuimen-outbox', act)
    return true
  }
  if (!(await takeLease(store, tabName, Date.now()))) return false
  try { await act() } finally { await dropLease(store, tabName) }
  return true
}
