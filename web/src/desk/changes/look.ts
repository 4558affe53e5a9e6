// How a change set looks in few words: the tone of its state, and what an act says.
import type { Change, ChangeState } from '@shared/api/types'

const TONES: Record<ChangeState, string> = { draft: 'plain', submitted: 'warm', approved: '', in_force: '', withdrawn: 'plain', blocked: 'red' }
export const toneOf = (state: ChangeState) => TONES[state]
export const STATES = Object.keys(TONES) as ChangeState[]

type Act = NonNullable<Change['acts']>[number]
/** Codes and names of an act, in the order in which people say them: what, to what, called what. */
export function actWords(a: Act, t: (key: string, more?: Record<string, unknown>) => string): string {
  const who = a.building_id !== undefined ? [String(a.building_id), a.unit !== undefined ? t('changes.unit', { n: a.unit }) : ''] : [a.place ?? '']
  return [...who, a.into ? `→ ${a.into}` : '', a.code ? `+ ${a.code}` : '', a.name ?? ''].filter(Boolean).join(' ')
}
