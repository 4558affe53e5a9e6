// The Idempotency-Key of a write. An answer that was lost, or that says it isn't known whether this was saved, leaves it
// open: the next write through the same door goes under the same key, whatever it says by then. The same content is
// told what became of the first; other content is refused where the first was saved, and the person hears so before
// sending again (`house.key_reused`). So a second press, a changed word and a form opened anew never do it twice.
import { newKey } from './key'

const OPEN_MS = 3_600_000 // after that whoever presses means another act
const open = new Map<string, { key: string; at_ms: number }>()

/** `door`: method and address. What is under way has its key to itself: another write beside it is another act. */
export function keyFor(door: string, now = Date.now()): string {
  const left = open.get(door)
  open.delete(door)
  return left && now - left.at_ms < OPEN_MS ? left.key : newKey(now)
}
export function leaveOpen(door: string, key: string, now = Date.now()) { open.set(door, { key, at_ms: now }) }
/** Its key has gone elsewhere: into the outbox. */
export function shut(door: string) { open.delete(door) }
