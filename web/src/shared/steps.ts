// One step on a case's road, whatever the verb: its address and what is sent. With a key where it may go by the outbox.
import { api, got } from './api/client'
import type { Case, CaseVerb, StepBody } from './api/types'

const PATHS = {
  file: '/cases/{id}/file', refuse: '/cases/{id}/refuse', dispatch: '/cases/{id}/dispatch', accept: '/cases/{id}/accept',
  return: '/cases/{id}/return', feedback: '/cases/{id}/feedback', verify: '/cases/{id}/verify', rework: '/cases/{id}/rework',
  close: '/cases/{id}/close', rate: '/cases/{id}/rate', settle: '/cases/{id}/settle', answer: '/cases/{id}/answer',
  extend: '/cases/{id}/extend', grant: '/cases/{id}/grant', deny: '/cases/{id}/deny', suspend: '/cases/{id}/suspend',
  resume: '/cases/{id}/resume', escalate: '/cases/{id}/escalate', urge: '/cases/{id}/urge', void: '/cases/{id}/void',
  merge: '/cases/{id}/merge', unmerge: '/cases/{id}/unmerge', reopen: '/cases/{id}/reopen', take_up: '/cases/{id}/take_up', refer: '/cases/{id}/refer',
  add: '/cases/{id}/add',
} as const
export function takeStep(id: number, verb: CaseVerb, body: StepBody, key?: string): Promise<Case> {
  return got(api.POST(PATHS[verb], { params: { path: { id } }, body, ...(key && { headers: { 'Idempotency-Key': key } }) }))
}
