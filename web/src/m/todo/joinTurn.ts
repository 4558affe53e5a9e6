// Who asks to help and waits for my word: the list and the count on the tab are one answer.
import { api, got } from '@shared/api/client'
import type { JoiningRow, Page } from '@shared/api/types'

export const joinTurn = {
  queryKey: ['joinings', 'turn'],
  queryFn: () => got(api.GET('/joinings', { params: { query: { turn: true, limit: 100 } } })) as Promise<Page<JoiningRow>>,
}
