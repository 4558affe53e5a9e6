// Who holds this phone. When the server can't be reached, whom it knew last: enough to write a report, not to read one.
import { computed, ref, watch } from 'vue'
import { asRefusal } from '@shared/api/problem'
import type { Session } from '@shared/api/types'
import { keep, kept } from '@shared/comfort'
import { startLive, stopLive } from '@shared/live'
import { useSession } from '@shared/session'
import { wipeSeen } from './grid/kept'
import { forgetCards } from './card/kept'
import { queryClient } from './query'
import { forgetCodes } from './rewards/kept'

interface Known { account: number; name: string; handles: boolean }
const read = (): Known | null => { try { return JSON.parse(kept('tm.m.me') || 'null') as Known | null } catch { return null } }
const known = ref<Known | null>(read())
export const unreachable = ref(false) // at start: signed in or not, nobody could say
export const sessionEnded = ref(false)

const of = (s: Session): Known => ({ account: s.account_id, name: s.name, handles: s.permissions.includes('cases.handle') })
export const me = computed<Known | null>(() => {
  const s = useSession()
  return s.session ? of(s.session) : unreachable.value ? known.value : null
})

let asking: Promise<void> | undefined
/** Once at start, and again after the line was down. */
export function meet(): Promise<void> {
  const s = useSession()
  asking ??= s.load().then(
    () => { unreachable.value = false },
    (e) => { unreachable.value = asRefusal(e).status === 0 || asRefusal(e).status >= 500 },
  ).finally(() => { asking = undefined })
  return asking
}
export function watchMe() {
  const s = useSession()
  watch(() => s.session, (now, was) => {
    if (now) {
      known.value = of(now)
      keep('tm.m.me', JSON.stringify(known.value))
      sessionEnded.value = unreachable.value = false
      startLive()
    } else if (was) stopLive()
  }, { immediate: true })
}
function gone() {
  known.value = null
  keep('tm.m.me', '')
  void wipeSeen()
  queryClient.clear()
  void forgetCards()
  forgetCodes()
}
/** The server says: not signed in any more. */
export function ended() {
  const s = useSession()
  if (!s.signedIn) return
  s.forget()
  sessionEnded.value = true
  gone()
}
export async function leave() {
  const s = useSession()
  await s.signOut().catch(() => undefined)
  gone()
}
