// Others' steps, as the live stream tells them: everything about cases, messages, groups' tasks, who asks to join and who stands in is asked afresh. A case sent to me from
// outside my places comes as `messages.new` only, so lists follow that as well.
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
      void cache.invalidateQueries({ queryKey: ['signals'] })
      void cache.invalidateQueries({ queryKey: ['visits'], predicate: (q) => !['kinds', 'care-kinds'].includes(String(q.queryKey[1])) })
    }, 300)
  }
  onLive(TELLING, soon)
  onLiveGap(soon)
  onScopeDispose(() => clearTimeout(timer))
}
