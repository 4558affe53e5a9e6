// The same statements that tuimen runs for the same request, for SQLite.
const VIEW = `SELECT c.id, c.number, c.class, k.name AS class_name, k.icon, c.words, c.state, c.urgency, c.place,
         p.name AS place_name, c.address, c.reported_ms, c.due_ms, c.moved_ms,
         CASE WHEN c.closed_ms IS NULL AND c.due_ms < @now THEN 1 ELSE 0 END AS overdue,
         c.lon, c.lat, c.handler_words AS handler_name, c.thumb, c.version`
const JOINS = `cases c
    LEFT JOIN case_classes k ON k.district = c.district AND k.code = c.class
    LEFT JOIN places p ON p.district = c.district AND p.code = c.place`

export const statements = {
  lastId: 'SELECT coalesce(max(last_id), 0) FROM chain',
  places: 'SELECT code, name FROM places',
  tip: 'SELECT seq, at_ms, digest FROM events ORDER BY seq DESC LIMIT 1',
  hasNaive: "SELECT 1 FROM sqlite_schema WHERE name = 'naive'",

  session: `SELECT s.account, s.post, s.seen_ms, a.name, p.role, p.place, p.title, p.scope, p.places
    FROM sessions s
    JOIN accounts a ON a.district = s.district AND a.id = s.account
    JOIN posts p ON p.district = s.district AND p.id = s.post
   WHERE s.district = @district AND s.token = @token AND s.expires_ms > @now AND s.seen_ms + s.idle_ms > @now
     AND a.state = 'active' AND p.account = s.account AND (p.until_ms IS NULL OR p.until_ms > @now)`,

  addEvent: `INSERT INTO events (district, seq, at_ms, kind, subject, place, owner, account, post, by_words, body,
                                 digest)
    VALUES (@district, @seq, @at_ms, @kind, @subject, @place, @owner, @account, @post, @by_words, @body, @digest)`,

  moveChain: `INSERT INTO chain (district, seq, at_ms, digest, last_id) VALUES (@district, @seq, @at_ms, @digest, @id)
    ON CONFLICT (district) DO UPDATE
    SET seq = excluded.seq, at_ms = excluded.at_ms, digest = excluded.digest, last_id = excluded.last_id`,

  findAnswer: 'SELECT digest, status, type, body FROM answers WHERE district = ? AND account = ? AND key = ?',
  keepAnswer: `INSERT INTO answers (district, account, key, digest, status, type, body, at_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,

  caseClass: "SELECT code, name, icon, urgency FROM case_classes WHERE district = ? AND code = ? AND parent <> ''",

  nextSerial: `INSERT INTO case_serials (district, community, day, last) VALUES (?, ?, ?, 1)
    ON CONFLICT (district, community, day) DO UPDATE SET last = case_serials.last + 1
    RETURNING last`,

  addCase: `INSERT INTO cases (district, id, number, class, words, place, address, lon, lat, state, urgency, source,
                               reporter, handler_post, handler_account, handler_words, dispatcher, reported_ms,
                               moved_ms, reworks, solved, thumb, version, synthetic)
    VALUES (@district, @id, @number, @class, @words, @place, @address, @lon, @lat, 'reported', @urgency, @source,
            @reporter, 0, 0, '', 0, @now, @now, 0, 0, 0, 1, 0)`,
  calendar: 'SELECT coalesce(max(calendar), 0) FROM case_stages WHERE district = ?',
  addStage: `INSERT INTO case_stages (district, case_id, stage, from_ms, limit_value, limit_unit, due_ms, mark, mark_ms, calendar)
    VALUES (?, ?, 'file', ?, 4, 'work_hours', ?, 'none', ?, ?)`,
  addWords: 'INSERT INTO case_words (rowid, words) VALUES (?, ?)',

  clerks: `SELECT p.account AS account_id
    FROM posts p
    JOIN accounts a ON a.district = p.district AND a.id = p.account
   WHERE p.district = @district AND p.place = @place AND p.rank = 4 AND p.scope IN ('all', 'below')
     AND (p.until_ms IS NULL OR p.until_ms > @now) AND a.state = 'active'
   ORDER BY p.id
   LIMIT 2`,

  addMessage: `INSERT INTO messages (district, account, read, id, kind, number, words, case_id, at_ms, read_ms)
    VALUES (@district, @account, 0, @id, @kind, @number, @words, @case_id, @at_ms, NULL)`
}

/** The list by its filters; the reader's scope is a range of place codes. */
export function list(f) {
  const where = ['c.district = @district', 'c.place >= @low', 'c.place < @high']
  if (f.state) where.push('c.state = @state')
  if (f.class) where.push('substr(c.class, 1, length(@class)) = @class')
  if (f.place) where.push('c.place >= @place_low', 'c.place < @place_high')
  if (f.open || (f.sort === 'due' && !f.state)) where.push('c.closed_ms IS NULL')
  if (f.q) where.push('c.id IN (SELECT rowid FROM case_words WHERE case_words MATCH @words)')
  const order = f.sort === 'due' ? 'coalesce(c.due_ms, 9007199254740991), c.id' : 'c.id DESC'
  return `${VIEW} FROM (SELECT c.id FROM cases c WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT @limit) w
    CROSS JOIN ${JOINS} WHERE c.district = @district AND c.id = w.id ORDER BY ${order}`
}
