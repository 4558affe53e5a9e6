// A pretend server that answers the contract with an invented town, and serves web/dist. Dev and page tests only:
// nothing is kept, nobody is checked beyond what a page needs to show. PORT (8787), 127.0.0.1.
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as town from './town.mjs'
import { tile } from './tiles.mjs'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const { places, cases, accounts, posts, messages, events } = town
const sessions = new Map()
const streams = new Set()
const uploads = new Map()
const keys = new Map()
const CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"

class Refused extends Error {
  constructor(status, code, title, detail, errors) { super(title); Object.assign(this, { status, code, title, detail, errors }) }
}
const refuse = (...a) => { throw new Refused(...a) }
const need = (me, p) => { if (!me) refuse(401, 'session.needed', '请先登录'); if (p && !town.PERMISSIONS[me.post.role].includes(p)) refuse(403, 'gate.forbidden', '你的岗位没有这项权限') }
const bare = ({ rect, ring, ...p }) => p
const postOut = ({ account_id, ...p }) => p
const accountOut = (a) => ({ id: a.id, login: a.login, name: a.name, phone: a.phone, state: a.state, posts: a.posts.map(postOut) })
const sessionOut = (me) => ({
  account_id: me.account.id, login: me.account.login, name: me.account.name, lang: 'zh-CN', post: postOut(me.post), posts: me.account.posts.map(postOut),
  permissions: town.PERMISSIONS[me.post.role], scope_words: me.post.scope === 'own' ? '仅本人相关' : `${me.post.place_name}及以下`, district: '510104', district_name: '锦江区',
})
const page = (list, q, row = (x) => x) => {
  const limit = Math.min(200, Math.max(1, Number(q.get('limit') ?? 20)))
  const from = q.get('after') ? Number(Buffer.from(q.get('after'), 'base64url').toString()) : 0
  const items = list.slice(from, from + limit).map(row)
  return { items, ...(from + limit < list.length ? { next: Buffer.from(String(from + limit)).toString('base64url') } : {}) }
}
const row = (c) => {
  const { version, photos, road, may: _, reporter_name, reporter_phone, source, stars, solved, handler_post, ...rest } = c
  return { ...rest, overdue: town.overdue(c) }
}
const MAY = {
  reported: [['file', 'cases.file'], ['refuse', 'cases.file']], filed: [['dispatch', 'cases.dispatch']],
  dispatched: [['accept', 'cases.handle'], ['return', 'cases.handle'], ['dispatch', 'cases.dispatch']], handling: [['feedback', 'cases.handle'], ['return', 'cases.handle']],
  handled: [['verify', 'cases.verify'], ['rework', 'cases.verify']], verified: [['close', 'cases.close'], ['rework', 'cases.verify']], closed: [['rate', 'cases.rate']], refused: [],
}
const may = (c, me) => MAY[c.state].filter(([, p]) => me && town.PERMISSIONS[me.post.role].includes(p)).map(([v]) => ({ verb: v, name: town.VERB_WORDS[v], needs_words: ['refuse', 'return', 'feedback', 'rework'].includes(v), needs_photo: v === 'feedback' }))
const full = (c, me) => ({ ...c, overdue: town.overdue(c), may: may(c, me) })
const seen = (me) => cases.filter((c) => me.post.scope === 'own' ? c.place === me.post.place : c.place.startsWith(me.post.place))
const todo = (me) => (c) => may(c, me).length > 0 && c.state !== 'closed'
const told = ({ seq, at_ms, kind, subject, place }) => { for (const s of streams) s.write(`id: ${seq}\nevent: ${kind}\ndata: ${JSON.stringify({ seq, at_ms, kind, subject, place })}\n\n`) }
function tellMessage(title, words, c) {
  messages.unshift({ id: town.newId(), kind: 'case', title, words, case_id: c?.id, at_ms: Date.now(), read: false })
  told({ seq: events.at(-1).seq, at_ms: Date.now(), kind: 'messages.new', subject: messages[0].id })
}
const one = (list, id, code, title) => list.find((x) => String(x.id) === id) ?? refuse(404, code, title)
const STEPS = ['file', 'refuse', 'dispatch', 'accept', 'return', 'feedback', 'verify', 'rework', 'close', 'rate']

function takeStep(c, verb, body, me) {
  need(me)
  if (body.version !== c.version) refuse(409, 'house.moved_on', '别人刚刚办过这件事，请刷新后再试')
  if (!may(c, me).some((m) => m.verb === verb)) refuse(409, 'cases.not_now', '现在不能做这一步')
  if (['refuse', 'return', 'feedback', 'rework'].includes(verb) && !body.words?.trim()) refuse(422, 'cases.words_needed', '请写一句说明', undefined, [{ pointer: '/words', zh: '请写一句说明', en: 'Say a word about it' }])
  if (verb === 'feedback' && !body.photos?.length) refuse(422, 'cases.photo_needed', '请至少附一张照片', undefined, [{ pointer: '/photos', zh: '至少一张照片', en: 'At least one photo' }])
  if (verb === 'dispatch') {
    const post = posts.find((p) => p.id === (body.post_id ?? responsible(c)[0]?.post_id)) ?? refuse(404, 'posts.none', '没有这个岗位')
    c.handler_post = post.id
    c.handler_name = accounts.find((a) => a.id === post.account_id).name
  }
  const sent = (body.photos ?? []).map((p) => p.id)
  for (const id of sent) c.photos.push({ id, occasion: 'feedback' })
  if (verb === 'rate') Object.assign(c, { stars: body.stars, solved: body.solved })
  town.step(c, verb, Date.now(), { name: me.account.name, title: me.post.title }, body.words, sent)
  told(town.tellStep(c, c.road.at(-1)))
  return full(c, me)
}
function responsible(c) {
  const up = town.up(c.place).reverse()
  const m = town.holder('member', c.place)
  const out = []
  for (const p of up) {
    for (const post of posts.filter((x) => x.place === p.code && ['worker', 'member', 'clerk', 'street'].includes(x.role))) {
      const name = accounts.find((a) => a.id === post.account_id).name
      const why = post.role === 'worker' ? `${c.class_name}由所在网格的网格长负责；地点在${p.name}内` : post.role === 'member' ? '就在这个微网格，可先到场' : post.role === 'clerk' ? '所在社区，网格长不在岗时兜底' : '所在街道'
      out.push({ post_id: post.id, title: post.title, name, place: p.code, place_name: p.name, why })
    }
  }
  return out.sort((a, b) => (a.title === '网格长' ? -1 : b.title === '网格长' ? 1 : 0)).filter((r) => r.post_id !== m?.id || true)
}
const far = (a, b) => Math.hypot((a.lon - b.lon) * 95_700, (a.lat - b.lat) * 111_200)

// ---- routes: [method, pattern, handler]. A handler gets {me, q, body, p} and returns what is sent as JSON ----
const routes = [
  ['POST', '/session', ({ body, cookie }) => {
    const a = accounts.find((x) => x.login === body.login)
    if (!a || a.password !== body.password) refuse(401, 'session.bad_password', '账号或密码不对')
    if (a.state !== 'active') refuse(423, 'session.locked', '账号已锁定，请联系管理员')
    const post = a.posts.find((p) => p.id === body.post_id) ?? a.posts[0]
    if (a.login.startsWith('s1') && a.login === 's11' || post.totp) { if (!body.totp) refuse(401, 'session.totp_needed', '请输入动态码'); if (body.totp === '000000') refuse(401, 'session.bad_totp', '动态码不对') }
    const token = cookie(); const me = { account: a, post }
    sessions.set(token, me)
    return sessionOut(me)
  }],
  ['GET', '/session', ({ me }) => (me ? sessionOut(me) : undefined)],
  ['DELETE', '/session', ({ token }) => { sessions.delete(token) }],
  ['PUT', '/session/post', ({ me, body }) => { need(me); me.post = me.account.posts.find((p) => p.id === body.post_id) ?? refuse(404, 'posts.none', '没有这个岗位'); return sessionOut(me) }],
  ['PUT', '/session/password', ({ me, body }) => { need(me); if (body.old !== me.account.password) refuse(422, 'session.bad_old', '原密码不对', undefined, [{ pointer: '/old', zh: '原密码不对', en: 'Old password is wrong' }]); me.account.password = body.new }],
  ['GET', '/places', ({ q }) => {
    const text = q.get('q')
    return [...places.values()].filter((p) => text ? p.name.includes(text) || p.code.startsWith(text) : q.get('parent') ? p.parent === q.get('parent') : p.kind === 'district').slice(0, 100).map(bare)
  }],
  ['GET', '/places/at', ({ q }) => {
    const code = town.placeAt(Number(q.get('lon')), Number(q.get('lat'))) ?? refuse(404, 'places.outside', '这个位置不在本区')
    const path = town.up(code).map(({ code: c, kind, name }) => ({ code: c, kind, name }))
    return { code, name: places.get(code).name, words: path.slice(1).filter((x) => x.kind !== 'grid').map((x) => x.name).join(' · '), path }
  }],
  ['GET', '/places/:code', ({ p }) => {
    const x = places.get(p.code) ?? refuse(404, 'places.none', '没有这个区划')
    return {
      ...bare(x), words: x.name, path: town.up(x.code).map(({ code, kind, name }) => ({ code, kind, name })), polygon: { type: 'Polygon', coordinates: [x.ring] },
    }
  }],
  ['GET', '/places/:code/posts', ({ me, p }) => {
    need(me, 'accounts.read')
    return posts.filter((o) => o.place === p.code).map((o) => ({ post_id: o.id, account_id: o.account_id, title: o.title, name: accounts.find((a) => a.id === o.account_id).name, role: o.role, role_name: o.role_name, place: o.place, place_name: o.place_name }))
  }],
  ['GET', '/addresses', ({ q }) => {
    const text = (q.get('q') ?? '').replace(/\s/g, '')
    return town.buildings.filter((b) => (b.compound + b.name).includes(text)).slice(0, 8).map((b) => ({ words: `${b.compound}${b.name}`, place: b.place, lon: b.lon, lat: b.lat, compound_id: b.compound_id, building_id: b.id }))
  }],
  ['POST', '/search', ({ body, me }) => {
    const text = (body.q ?? '').trim()
    const hit = (kind, words, more) => ({ kind, why: words === text ? 'same' : 'part', words, from: Math.max(0, words.indexOf(text)), to: words.indexOf(text) + text.length, where: '', level: 'community', ...more })
    const groups = [
      { kind: 'places', more: false, hits: [...places.values()].filter((p) => p.name.includes(text)).slice(0, 5).map((p) => hit('place', p.name, { place: p.code, level: p.kind, more: p.code })) },
      { kind: 'addresses', more: false, hits: town.compounds.filter((c) => c.name.includes(text)).slice(0, 5).map((c) => hit('compound', c.name, { place: c.place, id: c.id, lon: c.lon, lat: c.lat })) },
    ]
    return { groups: groups.filter((g) => g.hits.length), people: Boolean(me) && /^[\u4e00-\u9fff]{2,4}$/.test(text) }
  }],
  ['GET', '/compounds', ({ q }) => page(town.compounds.filter((c) => c.place.startsWith(q.get('place') ?? '') || (q.get('place') ?? '').startsWith(c.place)), q)],
  ['GET', '/buildings', ({ q }) => page(town.buildings.filter((b) => q.get('compound_id') ? String(b.compound_id) === q.get('compound_id') : b.place.startsWith(q.get('place') ?? '')), q, ({ half, at, ...b }) => b)],
  ['GET', '/households', ({ q }) => { const b = one(town.buildings, q.get('building_id'), 'buildings.none', '没有这栋楼'); return page(town.householdsOf(b), q) }],
  ['GET', '/map', () => ({ west: 104.063, south: 30.541, east: 104.158, north: 30.673, attribution: '示例底图 · 虚构路网', review_number: '审图号：演示用途，未送审', max_zoom: 15 })],
  ['GET', '/accounts', ({ me, q }) => {
    need(me, 'accounts.read')
    const t = q.get('q') ?? ''
    return page(accounts.filter((a) => (!t || a.name.includes(t) || a.login.includes(t) || a.phone?.endsWith(t)) && (!q.get('role') || a.posts.some((p) => p.role === q.get('role'))) && (!q.get('place') || a.posts.some((p) => p.place.startsWith(q.get('place'))))), q, accountOut)
  }],
  ['GET', '/accounts/:id', ({ me, p }) => { need(me, 'accounts.read'); return accountOut(one(accounts, p.id, 'accounts.none', '没有这个账号')) }],
  ['POST', '/accounts', ({ me, body }) => {
    need(me, 'accounts.write')
    const errors = []
    if (!/^[a-z0-9_.-]{3,32}$/i.test(body.login ?? '')) errors.push({ pointer: '/login', zh: '3 到 32 个字母、数字、点或横线', en: '3 to 32 letters, digits, dots or dashes' })
    if ((body.password ?? '').length < 10) errors.push({ pointer: '/password', zh: '密码至少 10 位', en: 'At least 10 characters' })
    if (errors.length) refuse(422, 'house.invalid', '有几处需要修改', undefined, errors)
    if (accounts.some((a) => a.login === body.login)) refuse(409, 'accounts.login_taken', '这个登录名已被使用', undefined, [{ pointer: '/login', zh: '这个登录名已被使用', en: 'This login is taken' }])
    const a = town.addAccount(body.login, body.name, body.phone?.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2'))
    a.password = body.password
    accounts.unshift(accounts.pop())
    town.addEvent(Date.now(), 'accounts.made', a.id, me.post.place, { name: me.account.name, title: me.post.title }, `新建账号 ${a.name}（${a.login}）`)
    return [201, accountOut(a)]
  }],
  ['PATCH', '/accounts/:id', ({ me, p, body }) => { need(me, 'accounts.write'); return accountOut(Object.assign(one(accounts, p.id, 'accounts.none', '没有这个账号'), body)) }],
  ['PUT', '/accounts/:id/password', ({ me, p, body }) => { need(me, 'accounts.write'); if ((body.new ?? '').length < 10) refuse(422, 'house.invalid', '密码太短', undefined, [{ pointer: '/new', zh: '密码至少 10 位', en: 'At least 10 characters' }]); one(accounts, p.id, 'accounts.none', '没有这个账号').password = body.new }],
  ['POST', '/accounts/:id/posts', ({ me, p, body }) => { need(me, 'accounts.write'); return [201, postOut(town.addPost(one(accounts, p.id, 'accounts.none', '没有这个账号'), body.role, body.place, body.title, body.scope))] }],
  ['DELETE', '/posts/:id', ({ me, p }) => { need(me, 'accounts.write'); const post = one(posts, p.id, 'posts.none', '没有这个岗位'); const a = accounts.find((x) => x.id === post.account_id); a.posts = a.posts.filter((x) => x !== post); posts.splice(posts.indexOf(post), 1) }],
  ['POST', '/posts/:id/totp', ({ p }) => { const post = one(posts, p.id, 'posts.none', '没有这个岗位'); post.totp = true; return { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Tuimen:demo?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Tuimen&digits=6&period=30' } }],
  ['DELETE', '/posts/:id/totp', ({ p }) => { one(posts, p.id, 'posts.none', '没有这个岗位').totp = false }],
  ['GET', '/rights', () => {
    const all = [...new Set(Object.values(town.PERMISSIONS).flat())].sort()
    return Object.entries(town.ROLES).map(([role, role_name]) => ({ role, role_name, permissions: all.map((permission) => ({ permission, name: permission, may: town.PERMISSIONS[role].includes(permission) })) }))
  }],
  ['GET', '/case-classes', () => town.classes],
  ['POST', '/cases', ({ me, body }) => {
    need(me, 'cases.report')
    const place = body.place ?? (body.lon && town.placeAt(body.lon, body.lat))
    const errors = []
    if (!town.classes.some((k) => k.code === body.class)) errors.push({ pointer: '/class', zh: '请选择类别', en: 'Choose a class' })
    if (!body.words?.trim() && !body.photos?.length) errors.push({ pointer: '/words', zh: '写一句话或附一张照片', en: 'A sentence or a photo' })
    if (!place) errors.push({ pointer: '/place', zh: '请在地图上点一下位置', en: 'Pick a place on the map' })
    if (errors.length) refuse(422, 'house.invalid', '有几处需要修改', undefined, errors)
    const c = town.newCase({ ...body, photos: (body.photos ?? []).map((x) => x.id), place, at: Date.now(), source: 'inspection', reporter: { name: me.account.name, title: me.post.title } })
    c.due_ms = Date.now() + 72 * 3600_000
    told(town.tellStep(c, c.road[0]))
    return [201, full(c, me)]
  }],
  ['GET', '/cases/near', ({ q }) => {
    const at = { lon: Number(q.get('lon')), lat: Number(q.get('lat')) }
    return cases.filter((c) => town.OPEN.includes(c.state) && (!q.get('class') || c.class === q.get('class'))).map((c) => ({ ...c, distance_m: Math.round(far(c, at)) })).filter((c) => c.distance_m < 300).sort((a, b) => a.distance_m - b.distance_m).slice(0, 5)
      .map(({ id, number, class_name, words, state, distance_m, reported_ms, lon, lat }) => ({ id, number, class_name, words, state, distance_m, reported_ms, lon, lat }))
  }],
  ['GET', '/cases/map', ({ me, q }) => {
    need(me, 'cases.read')
    const [w, s, e, n] = ['west', 'south', 'east', 'north'].map((k) => Number(q.get(k)))
    const states = q.get('state')?.split(',')
    return seen(me).filter((c) => c.lon >= w && c.lon <= e && c.lat >= s && c.lat <= n && (states ? states.includes(c.state) : true)).map((c) => ({ id: c.id, lon: c.lon, lat: c.lat, state: c.state, urgency: c.urgency, class: c.class, overdue: town.overdue(c) }))
  }],
  ['GET', '/cases/counts', ({ me, q }) => {
    need(me, 'cases.read')
    const mine = seen(me).filter((c) => c.place.startsWith(q.get('place') ?? ''))
    const out = Object.fromEntries(['reported', 'filed', 'dispatched', 'handling', 'handled', 'verified', 'closed', 'refused'].map((s) => [s, mine.filter((c) => c.state === s).length]))
    return { ...out, overdue: mine.filter(town.overdue).length, todo: mine.filter(todo(me)).length, today: mine.filter((c) => town.day(c.reported_ms) === town.day(Date.now())).length }
  }],
  ['GET', '/cases', ({ me, q }) => {
    need(me, 'cases.read')
    const states = q.get('state')?.split(',')
    const t = q.get('q')
    let list = seen(me).filter((c) => (!states || states.includes(c.state)) && (!q.get('class') || c.class === q.get('class') || c.class.startsWith(q.get('class') + '.')) && (!q.get('place') || c.place.startsWith(q.get('place'))) && (!q.get('urgency') || c.urgency === q.get('urgency')) && (!t || (c.words + c.number + c.address + c.class_name).includes(t)))
    if (q.get('todo') === 'true') list = list.filter(todo(me))
    if (q.get('overdue') === 'true') list = list.filter(town.overdue)
    if (q.get('mine') === 'true') list = list.filter((c) => c.road.some((s) => s.by.startsWith(me.account.name)))
    const sort = q.get('sort') ?? 'new'
    list = [...list].sort((a, b) => sort === 'old' ? a.reported_ms - b.reported_ms : sort === 'due' ? (a.due_ms ?? 9e15) - (b.due_ms ?? 9e15) : b.reported_ms - a.reported_ms)
    return page(list, q, row)
  }],
  ['GET', '/cases/:id', ({ me, p }) => { need(me, 'cases.read'); return full(one(cases, p.id, 'cases.none', '没有这个事件'), me) }],
  ['GET', '/cases/:id/responsible', ({ me, p }) => { need(me); return responsible(one(cases, p.id, 'cases.none', '没有这个事件')) }],
  ...STEPS.map((verb) => ['POST', `/cases/:id/${verb}`, ({ me, p, body }) => takeStep(one(cases, p.id, 'cases.none', '没有这个事件'), verb, body, me)]),
  ['POST', '/reports', ({ body }) => {
    const place = body.place ?? (body.lon ? town.placeAt(body.lon, body.lat) : undefined) ?? refuse(422, 'places.outside', '这个位置不在本区')
    const c = town.newCase({ ...body, photos: (body.photos ?? []).map((x) => x.id), place, at: Date.now(), source: 'resident', reporter: { name: body.name ?? '居民', title: '居民' } })
    told(town.tellStep(c, c.road[0]))
    return [201, { number: c.number, token: 'demo' + c.id, case_id: c.id }]
  }],
  ['POST', '/reports/:number/rate', () => undefined],
  ['GET', '/messages', ({ me, q }) => { need(me); return page(q.get('unread') === 'true' ? messages.filter((m) => !m.read) : messages, q) }],
  ['GET', '/messages/count', ({ me }) => { need(me); return { unread: messages.filter((m) => !m.read).length } }],
  ['POST', '/messages/:id/read', ({ me, p }) => { need(me); one(messages, p.id, 'messages.none', '没有这条消息').read = true }],
  ['GET', '/events', ({ me, q }) => {
    need(me, 'log.read')
    return page(events.filter((e) => (!q.get('kind') || e.kind.startsWith(q.get('kind'))) && (!q.get('place') || e.place?.startsWith(q.get('place'))) && (!q.get('subject') || String(e.subject) === q.get('subject'))).reverse(), q)
  }],
  ['POST', '/mock/tick', () => { // page tests: somebody else's step, and a message
    const c = cases.find((x) => x.state === 'dispatched')
    town.step(c, 'accept', Date.now(), { name: c.handler_name, title: '网格长' })
    told(town.tellStep(c, c.road.at(-1)))
    tellMessage('已接单', `${c.handler_name}已接单：${c.class_name}「${c.words}」`, c)
    return { id: c.id }
  }],
].map(([method, pattern, act]) => ({ method, act, parts: pattern.split('/').slice(1) }))

function find(method, path) {
  const parts = path.split('/').slice(1)
  for (const r of routes) {
    if (r.method !== method || r.parts.length !== parts.length) continue
    const p = {}
    if (r.parts.every((x, i) => x === parts[i] || (x[0] === ':' && (p[x.slice(1)] = decodeURIComponent(parts[i]))))) return { act: r.act, p }
  }
}
const SCENES = [['#D8E6DF', '#9DBFB1', '#5E7F72'], ['#E6DFD1', '#C9B792', '#7E6F4D'], ['#DAE3EA', '#A9BFD0', '#5C7488'], ['#E8DCD6', '#CFA896', '#86604E']]
const picture = (id) => {
  const [sky, mid, dark] = SCENES[id % 4]
  const h = 120 + (id % 7) * 18
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360"><rect width="480" height="360" fill="${sky}"/><path d="M0 ${h}h90v-50h70v80h110v-110h80v90h130v270H0z" fill="${mid}"/><path d="M0 270h480v90H0z" fill="${dark}"/><path d="M40 300h70M170 300h70M300 300h70M430 300h50" stroke="#fff" stroke-width="6" opacity=".6"/><circle cx="${90 + (id % 9) * 34}" cy="262" r="26" fill="${dark}"/><path d="M${70 + (id % 9) * 34} 262h40v44h-40z" fill="${dark}" opacity=".8"/></svg>`
}
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.woff2': 'font/woff2' }

const server = createServer(async (req, res) => {
  const url = new URL(req.url, 'http://x')
  const send = (status, body, type = 'application/json', more = {}) => { res.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': CSP, ...more }); res.end(body) }
  const token = /(?:^|; )tm=([^;]+)/.exec(req.headers.cookie ?? '')?.[1]
  const me = sessions.get(token)
  let m
  if ((m = /^\/tiles\/(base|gov)\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(url.pathname))) {
    const t = tile(m[1], +m[2], +m[3], +m[4])
    return t ? send(200, t, 'application/vnd.mapbox-vector-tile') : send(204)
  }
  if (url.pathname === '/api/v1/events/stream') {
    if (!me) return send(401, '{}')
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    res.write(': hello\n\n')
    streams.add(res)
    return void req.on('close', () => streams.delete(res))
  }
  if ((m = /^\/api\/v1\/photos\/(\d+)(\/thumb)?$/.exec(url.pathname)) && req.method === 'GET') {
    const up = uploads.get(+m[1])
    return up ? send(200, up.bytes, up.type) : send(200, picture(+m[1]), 'image/svg+xml')
  }
  if (url.pathname === '/api/openapi.json') return send(200, readFileSync(new URL('../../api/openapi.json', import.meta.url)))
  if (url.pathname.startsWith('/api/v1/')) {
    const chunks = []
    for await (const c of req) chunks.push(c)
    const bytes = Buffer.concat(chunks)
    if (url.pathname === '/api/v1/photos') { const id = town.newId(); uploads.set(id, { bytes, type: req.headers['content-type'] }); return send(201, JSON.stringify({ id, width: 1200, height: 900 })) }
    try {
      const hit = find(req.method, url.pathname.slice('/api/v1'.length)) ?? refuse(404, 'house.no_such_page', '没有这个地址')
      const key = req.headers['idempotency-key']
      if (req.method !== 'GET' && !key) refuse(400, 'house.key_needed', '缺少 Idempotency-Key')
      if (key && keys.has(key)) return send(...keys.get(key))
      let headers = {}
      const cookie = () => { const t = Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2); headers = { 'Set-Cookie': `tm=${t}; HttpOnly; SameSite=Strict; Path=/` }; return t }
      const out = hit.act({ me, token, cookie, q: url.searchParams, body: bytes.length ? JSON.parse(bytes.toString()) : {}, p: hit.p })
      const [status, body] = Array.isArray(out) && typeof out[0] === 'number' ? out : [out === undefined ? 204 : 200, out]
      const answer = [status, body === undefined ? undefined : JSON.stringify(body), 'application/json', headers]
      if (key) keys.set(key, answer)
      return send(...answer)
    } catch (e) {
      if (!(e instanceof Refused)) console.error(e)
      const r = e instanceof Refused ? e : new Refused(500, 'house.broke', '服务器出错')
      return send(r.status, JSON.stringify({ type: 'about:blank', title: r.title, status: r.status, code: r.code, detail: r.detail, errors: r.errors, request_id: 'mock' }), 'application/problem+json')
    }
  }
  const path = url.pathname === '/' ? '/desk.html' : url.pathname === '/m/' ? '/m.html' : url.pathname === '/m' ? '/m.html' : url.pathname
  const file = join(dist, normalize(path))
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) return send(404, 'not found', 'text/plain')
  send(200, readFileSync(file), TYPES[extname(file)] ?? 'application/octet-stream')
})
const port = Number(process.env.PORT ?? 8787)
server.listen(port, '127.0.0.1', () => console.log(`pretend server on http://127.0.0.1:${server.address().port}  (zhou / tuimen-demo)`))
