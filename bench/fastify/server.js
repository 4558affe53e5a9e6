// The peer: "report a case" and "list of cases" as a careful Node programmer writes them. It runs on a copy of the
// very database that tuimen made (same tables, same indexes, synchronous=FULL) and leaves one that `tuimen check`
// accepts. One transaction a request, prepared statements, JSON by schema. node server.js FILE PORT
import Database from 'better-sqlite3'
import Fastify from 'fastify'
import { createHash } from 'node:crypto'
import { follower } from './follow.js'
import { caseView, listQuery, reportBody, transferBody } from './schemas.js'
import * as sql from './sql.js'
import { bigrams, civilDay, dayNumber, idMaker, maskName } from './words.js'

const DISTRICT = '510104', HOURS = 3600e3
const [file, port] = process.argv.slice(2)
const db = new Database(file)
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -32768'])
  db.pragma(pragma)
const q = Object.fromEntries(Object.entries(sql.statements).map(([name, text]) => [name, db.prepare(text)]))
const newId = idMaker(q.lastId.pluck().get())
const places = new Map(q.places.raw().all())
const calendar = q.calendar.pluck().get(DISTRICT)
const may = { resident: ['cases.report', 'cases.read'], clerk: ['cases.report', 'cases.read'], street: ['cases.read'] }

// ---- The chain: each event's SM3 digest covers the one before ----

const ZERO = Buffer.alloc(32)
let tip = q.tip.get() ?? { seq: 0, at_ms: 0, digest: ZERO }
const part = (text) => `${Buffer.byteLength(text)}:${text}`

function postEvent(who, kind, subject, place, owner, body, now) {
  const e = {
    district: DISTRICT, seq: tip.seq + 1, at_ms: Math.max(now, tip.at_ms), kind, subject, place, owner,
    account: who.account, post: who.post, by_words: who.words, body: JSON.stringify(body)
  }
  e.digest = createHash('sm3').update(tip.digest).update(
    part(DISTRICT) + `${e.seq},${e.at_ms},` + part(kind) + `${subject},` + part(place)
    + `${owner},${e.account},${e.post},` + part(e.by_words) + part(e.body)).digest()
  q.addEvent.run(e)
  tip = { seq: e.seq, at_ms: e.at_ms, digest: e.digest }
  return e
}

// ---- Report a case ----

function refuse(status, code, message) {
  return Object.assign(new Error(message), { statusCode: status, code })
}

function tellClerks(who, c, now) {
  for (const post of q.clerks.all({ district: DISTRICT, place: c.place.slice(0, 12), now })) {
    if (post.account_id === who.account) continue
    q.addMessage.run({ district: DISTRICT, id: newId(now), account: post.account_id, kind: 'cases.reported',
                       number: c.number, words: [...c.words].slice(0, 60).join(''), case_id: c.id, at_ms: now })
  }
}

/* What was just written needn't be read back. */
function view(c, kind, e, step) {
  const road = [{ seq: e.seq, at_ms: e.at_ms, verb: 'report', verb_name: '上报', by: e.by_words, words: c.words,
                  photos: step.photos, state: 'reported' }]
  return {
    id: c.id, number: c.number, class: c.class, class_name: kind.name, icon: kind.icon, words: c.words,
    state: 'reported', urgency: c.urgency, place: c.place, place_name: places.get(c.place), address: c.address,
    reported_ms: c.now, moved_ms: c.now, overdue: false, lon: c.lon / 1e7, lat: c.lat / 1e7, handler_name: '',
    thumb: 0, version: 1, source: c.source, reworks: 0, handler_post: 0, solved: false, mine: true,
    synthetic: false, photos: [], road, may: []
  }
}

let reported                                     // by the transaction under way
const report = db.transaction((who, said, key, digest) => {
  const now = Date.now()
  const before = q.findAnswer.get(DISTRICT, who.account, key)
  if (before) {
    if (!before.digest.equals(digest)) throw refuse(422, 'key_reused', 'this key was used for other content')
    return before.body
  }
  const kind = q.caseClass.get(DISTRICT, said.class)
  if (!kind) throw refuse(422, 'no_class', 'no such class')
  if (!places.has(said.place)) throw refuse(422, 'no_place', 'no such place')
  if (!said.words.trim()) throw refuse(422, 'needs_words', 'words are needed')
  const community = said.place.slice(0, 12)
  const serial = q.nextSerial.pluck().get(DISTRICT, community, dayNumber(now))
  const c = {
    district: DISTRICT, id: newId(now), class: said.class, words: said.words, place: said.place,
    number: `${community}-${civilDay(now)}-${String(serial).padStart(4, '0')}`, address: said.address,
    lon: Math.round(said.lon * 1e7), lat: Math.round(said.lat * 1e7), urgency: kind.urgency,
    source: 'resident', reporter: who.account, now
  }
  q.addCase.run(c)
  q.addStage.run(DISTRICT, c.id, now, now + 4 * HOURS, now + 2 * HOURS, calendar)
  q.addWords.run(c.id, bigrams(`${c.words} ${c.address}`))
  const step = { verb: 'report', state: 'reported', number: c.number, words: c.words, handler_post: 0, photos: [] }
  const e = postEvent(who, 'cases.reported', c.id, c.place, c.reporter, step, now)
  tellClerks(who, c, now)
  const body = writeView(view(c, kind, e, step))
  q.moveChain.run({ district: DISTRICT, ...tip, id: newId(now) })
  q.keepAnswer.run(DISTRICT, who.account, key, digest, 201, 'application/json', body, now)
  reported = c
  return body
})
const follow = follower(db, DISTRICT, () => tip.seq, dayNumber)

// ---- The server ----

const app = Fastify({ logger: false })
let writeView

app.decorateRequest('who', null)
app.addHook('onRequest', async (request) => {
  const token = request.headers.authorization?.replace(/^Bearer /, '')
  if (!token) throw refuse(401, 'sign_in', 'please sign in first')
  const digest = createHash('sha256').update(token).digest()
  const who = q.session.get({ district: DISTRICT, token: digest, now: Date.now() })
  if (!who) throw refuse(401, 'sign_in', 'please sign in first')
  if (!may[who.role]?.includes(request.routeOptions.config.may)) throw refuse(403, 'forbidden', 'not your right')
  who.words = who.role === 'resident' ? maskName(who.name) : `${who.name} · ${who.title}`
  request.who = who
})

app.post('/api/v1/cases', { config: { may: 'cases.report' }, schema: { body: reportBody } }, (request, reply) => {
  const key = request.headers['idempotency-key']
  if (!key || key.length < 8 || key.length > 100) throw refuse(422, 'key', 'an Idempotency-Key of 8 to 100 characters')
  const digest = createHash('sha256').update('POST /api/v1/cases\n').update(JSON.stringify(request.body)).digest()
  const kept = tip
  try {
    reported = null
    const body = report.immediate(request.who, request.body, key, digest)
    if (reported) follow.add(reported)
    reply.code(201).type('application/json').send(body)
  } catch (e) {
    tip = kept                                   // rolled back: the chain goes on where it was
    throw e
  }
})

// Statements by which filters are there, prepared once each.
const lists = new Map()
function listStatement(text) {
  if (!lists.has(text)) lists.set(text, db.prepare(text))
  return lists.get(text)
}

app.get('/api/v1/cases', {
  config: { may: 'cases.read' },
  schema: { querystring: listQuery, response: { 200: { type: 'object', properties: {
    items: { type: 'array', items: caseView }, next: { type: 'string', nullable: true } } } } }
}, (request, reply) => {
  const f = request.query
  const params = { district: DISTRICT, now: Date.now(), limit: f.limit + 1, low: request.who.place,
                   high: request.who.place + '~' }
  if (f.state) params.state = f.state
  if (f.class) params.class = f.class
  if (f.place) Object.assign(params, { place_low: f.place, place_high: f.place + '~' })
  if (f.q) params.words = `"${bigrams(f.q)}"`
  const rows = listStatement(sql.list(f)).all(params)
  const more = rows.length > f.limit
  if (more) rows.pop()
  const last = rows.at(-1)
  for (const c of rows) {
    c.lon = c.lon === null ? undefined : c.lon / 1e7
    c.lat = c.lat === null ? undefined : c.lat / 1e7
  }
  const next = more ? Buffer.from(`${f.sort === 'due' ? last.due_ms ?? 2 ** 53 - 1 : last.id}:${last.id}`)
    .toString('base64url') : undefined
  reply.send({ items: rows, next })
})

// ---- A transfer: two balances, and nothing else (bench/transfers.py makes the table) ----

if (q.hasNaive.get()) {
  const take = db.prepare('UPDATE naive SET balance = balance - ? WHERE id = ?')
  const give = db.prepare('UPDATE naive SET balance = balance + ? WHERE id = ?')
  const move = db.transaction((from, to, amount) => { take.run(amount, from); give.run(amount, to) })
  app.post('/api/v1/points/transfers', { config: { may: 'cases.read' }, schema: { body: transferBody } }, (request, reply) => {
    const { from_id: from, to_id: to, amount } = request.body
    move(from, to, amount)
    reply.code(201).send({ from, to, amount })
  })
}

await app.ready()
writeView = (await import('fast-json-stringify')).default(caseView)
await app.listen({ host: '127.0.0.1', port: Number(port) })
console.log('ready')
process.on('SIGTERM', async () => { await app.close(); follow.flush(); db.close(); process.exit(0) })
