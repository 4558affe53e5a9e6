// Days of groups and the looks of their states. Days are civil days of the district, as text.
import type { Affair, EntryState, TaskState } from '@shared/api/types'

export const LEVELS = ['district', 'street', 'community'] as const
export const KINDS = ['task_force', 'working_group'] as const
export const OFFICES = ['lead', 'deputy', 'secretary', 'member', 'liaison'] as const
export const LISTS = ['function', 'resource', 'policy'] as const
export const isOn = (x: { since: string; until?: string }, day: string) => x.since <= day && (!x.until || x.until >= day)
/** 状态 as a chip: colour goes with a word. */
export const toneOf = (s: TaskState | EntryState) => ({ given: '', reported: 'amber', closed: 'green', withdrawn: 'plain', planned: 'plain', active: '', done: 'green', dropped: 'plain' })[s]
/** The one that moves a thing on comes first; what ends it stands behind. */
export const primary = (a: Affair) => !['drop', 'withdraw', 'change', 'return', 'reopen'].includes(a.verb)
