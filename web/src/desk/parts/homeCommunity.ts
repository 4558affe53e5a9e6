// Where a page begins that needs a community: the one looked at last on this device, else the first with homes in it of the
// place one's own post is at.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, listOf } from '@shared/api/client'
import { keep, kept } from '@shared/comfort'
import { useSession } from '@shared/session'

const COMMUNITY = 12
const KEY = 'tm.desk.community'
/** "ACCOUNT/CODE": what somebody else looked at is not mine. */
export function remembered(account: number, text: string | null): string | undefined {
  const [who, code] = (text ?? '').split('/')
  return who === String(account) && /^\d{12}$/.test(code ?? '') ? code : undefined
}
async function firstBelow(code: string): Promise<string | undefined> {
  if (code.length >= COMMUNITY) return code.slice(0, COMMUNITY)
  const below = await listOf(api.GET('/places', { params: { query: { parent: code } } }))
  const first = below.find((p) => p.households > 0) ?? below[0]
  return first && firstBelow(first.code)
}
export function useHomeCommunity() {
  const session = useSession()
  const account = computed(() => session.session?.account_id ?? 0)
  const own = computed(() => session.session?.post.place ?? '')
  const last = () => { const code = remembered(account.value, kept(KEY)); return code?.startsWith(own.value.slice(0, COMMUNITY)) ? code : undefined }
  const asked = useQuery({
    queryKey: computed(() => ['places', 'home', own.value]), enabled: computed(() => !!own.value), staleTime: Infinity, retry: false,
    queryFn: async () => (await firstBelow(own.value)) ?? '',
  })
  const remember = (code: string | undefined) => { if (code && code.length >= COMMUNITY) keep(KEY, `${account.value}/${code.slice(0, COMMUNITY)}`) }
  return { community: computed(() => last() ?? (asked.data.value || undefined)), asking: asked.isPending, remember }
}
