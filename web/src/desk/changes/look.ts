// How a change set looks in few words: the tone of its state, and what an act says.
import type { Change, ChangeState } from '@shared/api/types'

const TONES: Record<ChangeState, string> = { draft: 'plain', submitted: 'warm', approved: '', in_force: '', withdrawn: 'plain', blocked: 'red' }
export const toneOf = (state: ChangeState) => TONES[state]
export const STATES = Object.keys(TONES) as ChangeState[]

type Act = NonNullable<Change['acts']>[number]
/** What an act says, in the order in which people say it: what, to what, called what. */
export function actWords(a: Act, t: (key: string, more?: Record<string, unknown>) => string, placed: (code: string) => string, built: (id: number) => string): string {
  const who = a.building_id !== undefined ? [built(a.building_id), a.unit !== undefined ? t('changes.unit', { n: a.unit }) : ''] : [a.place ? placed(a.place) : '']
  return [...who, a.into ? `→ ${placed(a.into)}` : '', a.code && placed(a.code) !== a.name ? `+ ${placed(a.code)}` : '', a.name ? `「${a.name}」` : ''].filter(Boolean).join(' ')
}
