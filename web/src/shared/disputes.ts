// What the pages of mediation share: which fields a step asks for, its address, and money in words.
import { api, got } from './api/client'
import type { Dispute, DisputeStep, DisputeVerb } from './api/types'

/** Steps one is led to; the others stand behind "more". */
const LEAD: DisputeVerb[] = ['ask', 'assign', 'accept', 'sit', 'sign', 'seal', 'perform', 'visit', 'file']
export const leads = (d: Dispute) => {
  const may = d.may ?? []
  const asked = (d.parties ?? []).every((p) => p.consent !== 'unasked')
  const signed = (d.parties ?? []).every((p) => p.signed_ms !== undefined) && d.mediator_signed_ms !== undefined
  const fits = (v: DisputeVerb) => (v === 'ask' ? !asked : v === 'assign' ? !d.mediator_words : v === 'accept' ? asked && !!d.mediator_words
    : v === 'sign' ? !signed : v === 'seal' ? signed : v === 'visit' ? d.state !== 'performed' || !(d.entries ?? []).some((e) => e.verb === 'visit') : true)
  return LEAD.filter((v) => may.some((m) => m.verb === v) && fits(v)).slice(0, 2)
}
/** Fields a step shows beside those it must bring. */
const EXTRA: Partial<Record<DisputeVerb, string[]>> = {
  ask: ['words'], accept: ['words'], inquire: ['where', 'present', 'photos'], sit: ['where', 'present', 'photos'], invite: ['expert'],
  agree: ['facts', 'issue', 'copies', 'photos'], agree_orally: ['facts'], sign: ['party', 'photos'], seal: ['photos'],
  perform: ['amount_fen', 'words', 'photos'], visit: ['where', 'present', 'photos'], apply: ['photos'], rule: ['photos'], add: ['paper', 'words'], file: ['words'],
}
export const fieldsOf = (d: Dispute, verb: DisputeVerb) => {
  const needs = d.may?.find((m) => m.verb === verb)?.needs.map((n) => n.name) ?? []
  return { needs, shown: [...new Set([...needs, ...(EXTRA[verb] ?? [])])] }
}
/** "1,200.00": fen as yuan; "12.5" as fen, undefined where it isn't money. */
export const yuan = (fen: number) => (fen / 100).toFixed(2)
export function fenOf(text: string): number | undefined {
  const m = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return m ? Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')) : undefined
}
export const isLate = (d: Dispute, now: number) => d.clock_ms !== undefined && d.clock_ms < now

/** undefined: whoever stepped aside no longer sees it. */
export const takeDisputeStep = (id: number, verb: DisputeVerb, body: DisputeStep): Promise<Dispute | undefined> =>
  got(api.POST(`/disputes/{id}/${verb}` as '/disputes/{id}/sit', { params: { path: { id } }, body }))
