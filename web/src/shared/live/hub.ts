// One EventSource to the server, told to whoever listens. Runs inside a SharedWorker (one for all tabs) or, where
// there is none, inside the tab that holds the lock. It knows the wire, not the pages.
import type { LiveEvent } from '../api/types'

export type Note = { type: 'event'; event: LiveEvent } | { type: 'line'; up: boolean } | { type: 'reload' }
export const STREAM = '/api/v1/events/stream'
/** Names the server uses for `event:`; EventSource hands out only those asked for. A test holds this list against the
    server's own source. */
export const KINDS = [
  'cases.reported', 'cases.filed', 'cases.refused', 'cases.dispatched', 'cases.accepted', 'cases.returned',
  'cases.fed_back', 'cases.verified', 'cases.reworked', 'cases.closed', 'cases.rated', 'cases.settled', 'cases.answered',
  'cases.extension_asked', 'cases.extension_granted', 'cases.extension_denied', 'cases.suspended', 'cases.resumed', 'cases.escalated',
  'cases.urged', 'cases.exported', 'cases.voided', 'cases.merged', 'cases.unmerged', 'cases.reopened', 'cases.taken_up', 'cases.warned', 'cases.overdue', 'cases.overdue_above', 'cases.referred', 'cases.overtaken', 'cases.added', 'messages.new', 'messages.read',
  'accounts.made', 'accounts.changed', 'accounts.closed', 'accounts.password_set', 'accounts.phone_seen', 'posts.given',
  'posts.ended', 'posts.term_set', 'posts.norm_set', 'substitutes.named', 'substitutes.ended',
  'posts.totp_begun', 'posts.totp_set', 'posts.totp_dropped', 'sessions.opened', 'sessions.refused', 'sessions.switched',
  'sessions.closed', 'open311.set', 'open311.key_given', 'open311.key_set', 'open311.key_ended', 'solved.rule_set', 'signals.opened', 'signals.judged', 'signals.woken', 'signals.rule_set', 'photos.taken', 'maps.imported', 'divisions.sized', 'changes.drafted', 'changes.edited',
  'changes.submitted', 'changes.approved', 'changes.returned', 'changes.withdrawn', 'changes.applied', 'changes.blocked',
  'residents.added', 'residents.corrected', 'residents.erased', 'residents.exported', 'residents.linked', 'residents.merged',
  'registers.checked', 'quality.asked', 'quality.judged', 'quality.rule_set', 'residents.told_apart',
  'residents.unmerged', 'residents.moved_in', 'residents.moved_out', 'residents.shown', 'residents.sought', 'cares.begun',
  'callbacks.shown', 'callbacks.tried', 'callbacks.answered', 'callbacks.rule_set', 'callbacks.script_set', 'figures.exported', 'figures.rule_set', 'filters.saved', 'filters.dropped',
  'imports.done', 'imports.undone', 'imports.built', 'imports.bordered', 'visits.made', 'visits.corrected', 'visits.struck', 'visits.noted', 'visits.note_answered', 'visits.exported', 'visits.norm_set',
  'duties.set', 'cards.numbers_set', 'cards.lines_set', 'cards.coded', 'cards.codes_made', 'cards.chosen', 'cards.face_set',
  'cards.face_dropped', 'cards.carry_set', 'doors.made', 'doors.renewed',
  'cares.ended', 'consents.given', 'consents.withdrawn', 'consents.own_exported', 'consents.own_shown', 'requests.asked',
  'requests.answered', 'helpers.added', 'helpers.changed', 'helpers.shown', 'helpers.sought', 'helpers.linked', 'helpers.left',
  'helpers.erased', 'teams.made', 'teams.changed', 'teams.joined', 'teams.parted', 'joinings.asked', 'joinings.agreed',
  'joinings.refused', 'joinings.dropped', 'joinings.ended', 'services.entered', 'services.decided',
  'points.moved', 'points.account_opened', 'points.limited', 'points.account_ended', 'points.period_closed', 'points.audited', 'points.drifted', 'earnings.judged', 'earnings.rule_set', 'earnings.tried',
  'ballots.set_up', 'ballots.cast', 'ballots.paper', 'ballots.handed', 'ballots.tallied', 'ballots.called_off',
  'honours.sheet', 'honours.begun', 'honours.nominated', 'honours.entered', 'honours.mark', 'honours.published', 'honours.appealed', 'honours.answered', 'honours.confirmed', 'honours.cancelled', 'honours.left', 'honours.revoked',
  'grants.founded', 'grants.asked', 'grants.answered',
  'partners.agreed', 'partners.changed', 'partners.ended', 'partners.staff', 'tills.enrolled', 'tills.ended', 'goods.offered', 'goods.changed', 'goods.stocked', 'goods.priced',
  'orders.made', 'orders.redeemed', 'orders.cancelled', 'orders.lapsed', 'orders.returned', 'orders.printed', 'scans.sent', 'scans.decided',
  'vouchers.drafted', 'vouchers.approved', 'vouchers.refused', 'vouchers.given', 'vouchers.entered', 'vouchers.drawn', 'vouchers.redeemed', 'vouchers.returned', 'vouchers.ended', 'vouchers.printed',
  'settlements.rated', 'settlements.made', 'settlements.confirmed', 'settlements.disputed', 'settlements.answered', 'settlements.reversed', 'settlements.paid',
  'exchanges.terms', 'exchanges.key_given', 'exchanges.key_ended', 'exchanges.agreed', 'exchanges.withdrawn', 'exchanges.moved', 'exchanges.reversal_asked', 'exchanges.reversal_refused',
  'groups.founded', 'groups.amended', 'groups.renamed', 'groups.subjects_set', 'groups.appointed',
  'inspections.planned', 'inspections.ended', 'inspections.made',
  'dispatch.drafted', 'dispatch.edited', 'dispatch.published', 'dispatch.withdrawn', 'dispatch.recalled', 'dispatch.replayed', 'dispatch.corrected',
  'mediation.registered', 'mediation.moved', 'mediation.shown', 'mediation.printed', 'mediation.committee_set',
  'groups.term_set', 'groups.merged', 'groups.ended', 'subjects.added', 'meetings.held', 'meetings.amended',
  'groups.kind_set', 'posts.kind_set', 'posts.household_size_set', 'services.limit_set', 'consents.notice_set', 'requests.limit_set', 'helpers.notice_set', 'cares.kind_set', 'cases.class_set', 'dictionaries.drafted', 'dictionaries.amended',
  'dictionaries.published', 'dictionaries.withdrawn', 'dictionaries.recalled',
  'facilities.added', 'facilities.changed', 'facilities.state_set', 'facilities.confirmed', 'facilities.imported', 'facilities.photos_set', 'facilities.wished',
  'facilities.answered', 'facilities.catalogue_set', 'facilities.free_told', 'facilities.free_rule_set', 'circles.scenario_saved', 'circles.made', 'circles.changed', 'circles.ended', 'circles.commented', 'circles.proposed', 'circles.small_set', 'ways.drawn', 'ways.ended',
  'entries.entered', 'entries.moved', 'entries.changed', 'entries.due', 'tasks.given', 'tasks.changed', 'tasks.reported',
  'tasks.accepted', 'tasks.returned', 'tasks.withdrawn', 'tasks.due',
  'cases.recounted', 'cases.stage_warned', 'cases.stage_overdue', 'cases.stage_overdue_above', 'cases.stage_recounted', 'cases.limit_set', 'dictionaries.calendar_set', 'shifts.begun', 'shifts.ended', 'shifts.site_made', 'shifts.site_ended', 'shifts.limit_set',
  'courses.made', 'courses.changed', 'courses.cancelled', 'courses.enrolled', 'courses.withdrawn', 'courses.attended', 'courses.unattended', 'courses.marked',
]
/** Beginnings of the kinds that the server turns into messages: after one of them mine are asked for again. */
export const TELLING = [
  'messages.', 'cases.', 'substitutes.', 'joinings.', 'visits.', 'quality.', 'cards.face_set', 'groups.', 'tasks.', 'entries.', 'changes.', 'signals.opened', 'courses.changed', 'courses.cancelled',
]
/** The server says it can't replay all that was missed: everything shown must be asked for again. */
const RELOAD = 'reload'

/** Opens the stream and keeps it open; returns the way to end it. */
export function openStream(tell: (note: Note) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait_ms = 2000
  let ended = false
  let again = false
  const hear = (e: MessageEvent<string>) => {
    try {
      const data = JSON.parse(e.data) as LiveEvent
      tell({ type: 'event', event: { ...data, kind: data.kind ?? e.type } })
    } catch { /* a heartbeat or a half line */ }
  }
  const open = () => {
    if (ended) return
    source = new EventSource(STREAM)
    source.onopen = () => {
      wait_ms = 2000
      tell({ type: 'line', up: true })
      if (again) tell({ type: 'reload' }) // a new EventSource can't say where the old one was
      again = true
    }
    source.onmessage = hear
    for (const kind of KINDS) source.addEventListener(kind, hear as EventListener)
    source.addEventListener(RELOAD, () => tell({ type: 'reload' }))
    source.onerror = () => {
      tell({ type: 'line', up: false })
      if (source?.readyState !== EventSource.CLOSED) return // the browser reconnects and sends Last-Event-ID itself
      timer = setTimeout(open, wait_ms)
      wait_ms = Math.min(wait_ms * 2, 60_000)
    }
  }
  open()
  return () => { ended = true; clearTimeout(timer); source?.close() }
}
