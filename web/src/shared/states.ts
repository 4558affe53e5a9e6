// How the states of a case look: sign, tone, and the colour of its point on a map.
import type { CaseState, CaseVerb } from './api/types'

export type Tone = 'act' | 'go' | 'busy' | 'check' | 'done' | 'stop'
export interface Look { sign: string; tone: Tone; colour: string }

const LOOKS: Record<CaseState, Look> = {
  reported: { sign: '○', tone: 'act', colour: '#C2410C' },
  filed: { sign: '◎', tone: 'go', colour: '#1F5F9F' },
  dispatched: { sign: '→', tone: 'go', colour: '#1F5F9F' },
  handling: { sign: '◐', tone: 'busy', colour: '#17635C' },
  handled: { sign: '◔', tone: 'check', colour: '#8A5A12' },
  verified: { sign: '◕', tone: 'check', colour: '#8A5A12' },
  closed: { sign: '●', tone: 'done', colour: '#2B7A3E' },
  refused: { sign: '✕', tone: 'stop', colour: '#6B7785' },
  raised: { sign: '↑', tone: 'act', colour: '#C2410C' },
  suspended: { sign: '‖', tone: 'stop', colour: '#6B7785' },
  merged: { sign: '⊂', tone: 'stop', colour: '#6B7785' },
  referred: { sign: '→', tone: 'go', colour: '#1F5F9F' },
  voided: { sign: '✕', tone: 'stop', colour: '#6B7785' },
}
export const STATES = Object.keys(LOOKS) as CaseState[]
export const stateLook = (state: string): Look => LOOKS[state as CaseState] ?? { sign: '‖', tone: 'stop', colour: '#6B7785' }

/** What to call a case in one line: its words, or its class when none were written. */
export const caseTitle = (c: { words: string; class_name?: string; number?: string }): string => c.words || c.class_name || c.number || ''

/** Which of the verbs one may use is the next step on the road; the rest go into "more". */
const FORWARD: CaseVerb[] = ['file', 'settle', 'grant', 'dispatch', 'accept', 'feedback', 'answer', 'verify', 'close', 'resume', 'rate']
/** The name of its button: sending on is called otherwise than sending. */
const sends = (state?: CaseState) => state === undefined || state === 'filed' || state === 'raised'
export function verbName(verb: CaseVerb, state?: CaseState): string {
  return verb === 'dispatch' && !sends(state) ? 'redispatch' : verb
}
/** Over: closed, refused, merged or void; nothing is due any more. */
export const isOver = (state: string): boolean => ['closed', 'refused', 'merged', 'voided'].includes(state)
export function nextStep(may: { verb: string }[], state?: CaseState): CaseVerb | undefined {
  return FORWARD.find((verb) => may.some((m) => m.verb === verb) && !(verb === 'dispatch' && !sends(state)))
}
