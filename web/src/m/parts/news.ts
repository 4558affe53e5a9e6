// Others' steps, as the live stream tells them: everything about cases, messages, groups' tasks, who asks to join and who stands in is asked afresh. A case sent to me from
// outside my places comes as `messages.new` only, so lists follow that as well.
import { api, got } from '@shared/api/client'
import { keep, kept } from '@shared/comfort'
import { me } from '../me'
import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose } from 'vue'
import { onLive, onLiveGap } from '@shared/live'
import { TELLING } from '@shared/live/hub'

export function useNews() {
  const cache = useQueryClient()
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      void cache.invalidateQueries({ queryKey: ['cases'] })
      void cache.invalidateQueries({ queryKey: ['messages'] })
      void cache.invalidateQueries({ queryKey: ['groups'] })
      void cache.invalidateQueries({ queryKey: ['away', 'open'] })
      void cache.invalidateQueries({ queryKey: ['joinings'] })
      void cache.invalidateQueries({ queryKey: ['courses'] })
      void cache.invalidateQueries({ queryKey: ['signals'] })
      void cache.invalidateQueries({ queryKey: ['visits'], predicate: (q) => !['kinds', 'care-kinds'].includes(String(q.queryKey[1])) })
    }, 300)
  }
  /** Back from being away: what has changed is asked for by difference, and nothing is read anew where nothing has. */
  async function since() {
    if (document.visibilityState !== 'visible' || !me.value) return
    const [account, at] = (kept('tm.m.sync') ?? '').split(':')
    const after = Number(account) === me.value.account ? Number(at) || 0 : 0
    const said = await got(api.GET('/sync', { params: { query: { after } } })).catch(() => undefined)
    if (!said || !me.value) return
    keep('tm.m.sync', `${me.value.account}:${said.cursor}`)
    if (said.reload || said.more || said.items.some((i) => TELLING.some((k) => i.kind.startsWith(k)))) soon()
  }
  const back = () => void since()
  document.addEventListener('visibilitychange', back)
  addEventListener('online', back)
  back()
  onScopeDispose(() => { document.removeEventListener('visibilitychange', back); removeEventListener('online', back) })
  onLive(TELLING, soon)
  onLiveGap(soon)
  onScopeDispose(() => clearTimeout(timer))
}
