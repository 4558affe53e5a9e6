// What follows a report in Tuimen follows here: the case as it counts, and the totals by day and month, place, class, origin and
// unit, moved once a second for all that came. `tuimen check` holds them against the cases afterwards.
const SECOND = 1000, DAY_MS = 86400e3, HOURS = 3600e3, MONTHS = 1000000
const TOTALS = ['reported', 'respond_due', 'responded', 'filed', 'refused', 'settled', 'merged', 'due', 'suspended', 'due_closed',
  'in_time', 'late', 'extended', 'closed', 'reworked', 'returned', 'reopened', 'reached', 'verdicts', 'solved', 'satisfied']

const month = (day) => {
  const d = new Date(day * DAY_MS)
  return MONTHS + d.getUTCFullYear() * 12 + d.getUTCMonth()
}

/* Community, street and district of a place. */
const levels = (place) => [place.slice(0, 6), place.slice(0, 9), place.slice(0, 12)]

function* totalsOf(c, day) {
  const group = c.class.slice(0, 2)
  for (const place of levels(c.place)) {
    const keys = [['all', '', ''], ['class', '', group]]
    if (place.length < 12) {
      keys.push(['class', '', c.class], ['origin', '', c.source], ['unit', '', ''])
      for (const among of [group, c.class]) keys.push(['origin', among, c.source], ['unit', among, ''])
      keys.push(['unit', c.source, ''])
    }
    for (const [axis, among, mark] of keys)
      for (const period of [day, month(day)]) yield [axis, among, place, period, mark]
  }
}

function* stagesOf(c) {
  for (const place of levels(c.place)) yield* [[place, ''], [place, c.class.slice(0, 2)]]
  for (const length of [15, 18]) if (c.place.length >= length) yield [c.place.slice(0, length), '']
}

export function follower(db, district, tip, dayNumber) {
  const addFact = db.prepare(`INSERT INTO figure_cases (district, id, place, community, class, origin, unit, state, reported_day,
      respond_ms, responded, filed, due_ms, due_day, handled_ms, late, closed_day, anonymous, flags)
    VALUES (?, ?, ?, ?, ?, ?, '', 'reported', ?, ?, 'waits', 0, NULL, NULL, NULL, 0, NULL, 0, 1)`)
  const move = db.prepare(`UPDATE figure_totals SET reported = reported + ?
    WHERE district = ? AND axis = ? AND among = ? AND place = ? AND period = ? AND mark = ?`)
  const begin = db.prepare(`INSERT INTO figure_totals (${TOTALS.join(', ')}, district, axis, among, place, period, mark)
    VALUES (?, ${TOTALS.slice(1).map(() => 0).join(', ')}, ?, ?, ?, ?, ?, ?)`)
  const moveStage = db.prepare(`UPDATE figure_stages SET cases = cases + ? WHERE district = ? AND place = ? AND class = ?
    AND state = 'reported'`)
  const beginStage = db.prepare(`INSERT INTO figure_stages (cases, late, district, place, class, state)
    VALUES (?, 0, ?, ?, ?, 'reported')`)
  const moveCursor = db.prepare('UPDATE figure_cursor SET seq = ?, round = round + 1, at_ms = ? WHERE district = ?')
  let came = []

  const round = db.transaction((cases, seq) => {
    const totals = new Map(), stages = new Map()
    const count = (to, key) => {
      const name = key.join('|'), known = to.get(name)
      if (known) known.n++
      else to.set(name, { n: 1, key })
    }
    for (const c of cases) {
      const day = dayNumber(c.now)
      addFact.run(district, c.id, c.place, c.place.slice(0, 12), c.class, c.source, day, c.now + 24 * HOURS)
      for (const key of totalsOf(c, day)) count(totals, key)
      for (const key of stagesOf(c)) count(stages, key)
    }
    const sorted = (map) => [...map.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, cell]) => cell)
    for (const { n, key } of sorted(totals)) if (!move.run(n, district, ...key).changes) begin.run(n, district, ...key)
    for (const { n, key } of sorted(stages)) if (!moveStage.run(n, district, ...key).changes) beginStage.run(n, district, ...key)
    moveCursor.run(seq, Date.now(), district)
  })

  const flush = () => {
    if (!came.length) return
    const cases = came
    came = []
    round.immediate(cases, tip())
  }
  setInterval(flush, SECOND).unref()
  return { add: (c) => came.push(c), flush }
}
