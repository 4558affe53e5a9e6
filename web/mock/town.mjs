// An invented district for trying the pages: public names of streets, everything else made from a seed. Dev only.
let seed = 20261124
export const rnd = () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
export const pickOne = (list) => list[Math.floor(rnd() * list.length)]
const between = (a, b) => a + Math.floor(rnd() * (b - a + 1))
let nextId = 7_000_000_000
export const newId = () => ++nextId
export const NOW = Date.now()
const HOUR = 3600_000

// ---- places: rectangles split again and again, then bent, so that neighbours share their borders exactly ----
const BOX = { west: 104.068, south: 30.545, east: 104.152, north: 30.668 }
export const bend = ([x, y]) => {
  const u = (x - BOX.west) / (BOX.east - BOX.west)
  const v = (y - BOX.south) / (BOX.north - BOX.south)
  return [
    +(x + 0.004 * Math.sin(v * 7 + 1) + 0.0016 * Math.sin(u * 17 + v * 9)).toFixed(6),
    +(y + 0.0035 * Math.sin(u * 6 + 0.6) + 0.0012 * Math.sin(v * 21 + u * 11)).toFixed(6),
  ]
}
function split(r, n) {
  if (n === 1) return [r]
  const a = Math.floor(n / 2)
  const cut = a / n + (rnd() - 0.5) * 0.1
  const wide = (r.east - r.west) * 0.86 > r.north - r.south
  const x = r.west + (r.east - r.west) * cut
  const y = r.south + (r.north - r.south) * cut
  return wide
    ? [...split({ ...r, east: x }, a), ...split({ ...r, west: x }, n - a)]
    : [...split({ ...r, north: y }, a), ...split({ ...r, south: y }, n - a)]
}
export function edge(a, b, step = 0.0008) {
  const n = Math.max(2, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step))
  return Array.from({ length: n + 1 }, (_, i) => bend([a[0] + ((b[0] - a[0]) * i) / n, a[1] + ((b[1] - a[1]) * i) / n]))
}
const ringOf = (r) => [
  ...edge([r.west, r.south], [r.east, r.south]).slice(0, -1), ...edge([r.east, r.south], [r.east, r.north]).slice(0, -1),
  ...edge([r.east, r.north], [r.west, r.north]).slice(0, -1), ...edge([r.west, r.north], [r.west, r.south]),
]
const STREETS = ['锦官驿街道', '春熙路街道', '书院街街道', '牛市口街道', '沙河街道', '狮子山街道', '成龙路街道', '三圣街道', '柳江街道', '锦华路街道', '东湖街道']
const NAMES = ['粮丰', '喜树路', '翡翠城', '总府路', '莲花', '水井坊', '合江亭', '点将台', '龙王庙', '青和里', '东升', '大慈寺', '五福桥', '净居寺', '莲桂', '海棠路', '塔子山', '静居寺', '川师', '菱窠', '国槐街', '皇经楼', '大观', '包江桥', '江家堰', '红砂', '幸福', '万福', '驸马', '潘家沟', '和美', '琉璃', '榆钱树', '通盈街', '翰林路', '锦东', '柳荫', '上东']
export const places = new Map()
const put = (code, kind, name, parent, rect) => {
  const c = bend([(rect.west + rect.east) / 2, (rect.south + rect.north) / 2])
  places.set(code, { code, kind, name, parent, rect, lon: c[0], lat: c[1], households: 0, children: 0, synthetic: kind.endsWith('grid'), ring: ringOf(rect) })
}
put('510104', 'district', '锦江区', undefined, BOX)
let named = 0
split(BOX, STREETS.length).forEach((sr, i) => {
  const sc = '5101040' + String(i + 11)
  put(sc, 'street', STREETS[i], '510104', sr)
  split(sr, i % 3 === 0 ? 4 : 3).forEach((cr, j) => {
    const cc = sc + '0' + String(j + 11)
    const cn = NAMES[named++ % NAMES.length]
    put(cc, 'community', cn + '社区', sc, cr)
    split(cr, 3).forEach((gr, g) => {
      const gc = cc + String(g + 1).padStart(3, '0')
      put(gc, 'grid', `${cn}第${g + 1}网格`, cc, gr)
      split(gr, 4).forEach((mr, m) => {
        put(gc + String(m + 1).padStart(3, '0'), 'microgrid', `${cn}第${g + 1}网格 ${m + 1} 号微网格`, gc, mr)
      })
    })
  })
})
export const byKind = (kind) => [...places.values()].filter((p) => p.kind === kind)
export const up = (code) => [6, 9, 12, 15, 18].filter((n) => n <= code.length).map((n) => places.get(code.slice(0, n))).filter(Boolean)
export const inside = (code, lon, lat) => {
  const ring = places.get(code).ring
  let hit = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]]
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) hit = !hit
  }
  return hit
}
export const placeAt = (lon, lat) => {
  let at = inside('510104', lon, lat) ? '510104' : undefined
  for (const kind of ['street', 'community', 'grid', 'microgrid']) {
    const next = at && byKind(kind).find((p) => p.parent === at && inside(p.code, lon, lat))
    if (!next) break
    at = next.code
  }
  return at
}

// ---- compounds, buildings, households ----
export const compounds = []
export const buildings = []
for (const g of byKind('grid')) {
  const name = places.get(g.parent).name.replace('社区', '') + pickOne(['花园', '苑', '新居', '家园', '里', '城']) + g.code.slice(-1) + '期'
  const c = { id: newId(), name, place: g.code, lon: g.lon, lat: g.lat, buildings: 0, households: 0 }
  compounds.push(c)
  for (const m of byKind('microgrid').filter((p) => p.parent === g.code)) {
    for (let b = 0; b < 4; b++) {
      const { rect } = m
      const fx = 0.25 + 0.5 * (b % 2)
      const fy = 0.25 + 0.5 * Math.floor(b / 2)
      const x = rect.west + (rect.east - rect.west) * fx
      const y = rect.south + (rect.north - rect.south) * fy
      const [lon, lat] = bend([x, y])
      const floors = between(6, 18)
      const units = between(1, 3)
      const n = floors * units * 2
      buildings.push({ id: newId(), name: `${++c.buildings}栋`, compound_id: c.id, compound: name, place: m.code, lon, lat, floors, units, households: n, half: [(rect.east - rect.west) * 0.14, (rect.north - rect.south) * 0.09], at: [x, y] })
      c.households += n
      for (const p of up(m.code)) p.households += n
    }
  }
}
for (const p of places.values()) if (p.parent) places.get(p.parent).children++
export const householdsOf = (b) =>
  Array.from({ length: b.units * b.floors * 2 }, (_, i) => {
    const unit = Math.floor(i / (b.floors * 2)) + 1
    const rest = i % (b.floors * 2)
    return { id: b.id * 1000 + i, building_id: b.id, unit, floor: Math.floor(rest / 2) + 1, room: `${Math.floor(rest / 2) + 1}0${(rest % 2) + 1}`, place: b.place }
  })

// ---- people ----
const FAMILY = '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷龙黎史陶贺毛郝顾龚邵万覃武钱严'
const GIVEN = ['秀兰', '建国', '晓燕', '志强', '丽华', '文博', '玉珍', '海涛', '雪梅', '俊杰', '桂英', '明亮', '思雨', '国庆', '春花', '浩然', '淑芬', '立新', '佳怡', '永康', '敏', '磊', '静', '勇', '艳', '鹏', '霞', '波']
export const personName = () => pickOne([...FAMILY]) + pickOne(GIVEN)
export const ROLES = {
  resident: '居民', member: '微网格员', worker: '网格员', clerk: '社区工作人员', street: '街道工作人员', district: '区级工作人员', admin: '系统管理员',
}
const P = (s) => s.split(' ')
export const PERMISSIONS = {
  resident: P('cases.report cases.rate messages.read photos.read places.read'),
  member: P('cases.report cases.read cases.handle places.read messages.read photos.read'),
  worker: P('cases.report cases.read cases.handle cases.verify places.read messages.read photos.read accounts.read'),
  clerk: P('cases.report cases.read cases.file cases.dispatch cases.handle cases.verify cases.close places.read places.write accounts.read log.read messages.read photos.read'),
  street: P('cases.report cases.read cases.file cases.dispatch cases.verify cases.close places.read places.write accounts.read accounts.write log.read messages.read photos.read'),
  district: P('cases.report cases.read cases.file cases.dispatch cases.verify cases.close places.read places.write accounts.read accounts.write log.read messages.read photos.read'),
  admin: P('cases.read places.read places.write accounts.read accounts.write log.read messages.read photos.read'),
}
export const accounts = []
export const posts = []
export function addPost(account, role, place, title, scope) {
  const p = places.get(place)
  const post = {
    id: newId(), account_id: account.id, role, role_name: ROLES[role], title: title || ROLES[role], place, place_name: p.name,
    scope: scope ?? (role === 'member' ? 'own' : role === 'district' || role === 'admin' ? 'all' : 'below'), totp: false,
  }
  posts.push(post)
  account.posts.push(post)
  return post
}
export function addAccount(login, name, phone) {
  const a = { id: newId(), login, name, phone, state: 'active', posts: [], password: 'tuimen-demo' }
  accounts.push(a)
  return a
}
const phone = () => `1${pickOne(['38', '39', '58', '86', '77', '52'])}****${String(between(0, 9999)).padStart(4, '0')}`
const zhou = addAccount('zhou', '周立新', phone())
addPost(zhou, 'district', '510104', '区网格中心值班长')
addPost(zhou, 'street', '510104017', '成龙路街道 下派专员')
const root = addAccount('admin', '系统管理员', undefined)
addPost(root, 'admin', '510104')
for (const s of byKind('street')) addPost(addAccount('s' + s.code.slice(-2), personName(), phone()), 'street', s.code, '街道网格中心主任')
for (const c of byKind('community')) addPost(addAccount('c' + c.code.slice(-5), personName(), phone()), 'clerk', c.code, pickOne(['社区党委副书记', '社区网格专干']))
for (const g of byKind('grid')) addPost(addAccount('g' + g.code.slice(-8), personName(), phone()), 'worker', g.code, '网格长')
for (const m of byKind('microgrid')) if (rnd() < 0.94) addPost(addAccount('m' + m.code.slice(-11), personName(), phone()), 'member', m.code, '微网格员')
accounts[7].state = 'locked'
accounts[12].posts[0].totp = true

// ---- cases ----
export const classes = [
  ['sanitation', '市容环境', 'trash'], ['facility', '公共设施', 'lamp'], ['safety', '公共安全', 'fire'], ['dispute', '矛盾纠纷', 'people'], ['livelihood', '民生服务', 'care'],
].map(([code, name, icon]) => ({ code, name, icon, parent: '' }))
const KINDS = [
  ['sanitation.garbage', '垃圾堆放', 'sanitation', 'trash', ['垃圾桶满了没人清，气味很大', '楼道口堆了几袋建筑垃圾，挡路', '绿化带里有人丢大件旧家具']],
  ['sanitation.stall', '占道经营', 'sanitation', 'shop', ['水果摊占了盲道，轮椅过不去', '早餐车停在公交站台上']],
  ['facility.lamp', '路灯不亮', 'facility', 'lamp', ['3 号门外的路灯连着两晚不亮', '巷子里两盏路灯都灭了，老人晚上不敢走']],
  ['facility.cover', '井盖破损', 'facility', 'warn', ['井盖松动，车压过去响声很大', '雨水箅子断了一根，容易卡轮子']],
  ['facility.road', '道路破损', 'facility', 'road', ['人行道地砖塌了一块', '路面坑洼积水，电动车容易摔']],
  ['safety.passage', '消防通道堵塞', 'safety', 'fire', ['私家车停在消防通道上，叫不到车主', '楼道里堆满纸箱']],
  ['safety.ebike', '电动车入楼', 'safety', 'car', ['有人把电动车推进电梯充电', '飞线充电，从四楼拉到一楼']],
  ['dispute.noise', '噪声扰民', 'dispute', 'noise', ['楼上装修中午不停，孩子睡不了', '广场舞音响太大，九点半还在放']],
  ['dispute.leak', '邻里漏水', 'dispute', 'water', ['楼上卫生间漏水到我家，谈了两次没结果', '空调外机滴水滴在楼下雨棚']],
  ['livelihood.elder', '独居老人', 'livelihood', 'care', ['三楼独居老人两天没出门，敲门没人应', '老人腿脚不便，需要助餐送上门']],
]
for (const [code, name, parent, icon] of KINDS) classes.push({ code, name, parent, icon })
export const VERB_WORDS = { report: '上报', file: '立案', refuse: '不予受理', dispatch: '派单', accept: '接单', return: '退回', feedback: '反馈', verify: '核查通过', rework: '打回', close: '办结', rate: '评价' }
export const cases = []
export const events = []
let seq = 48_200
const KIND_WORDS = {
  'cases.reported': '上报事件', 'cases.filed': '立案', 'cases.refused': '不予受理', 'cases.dispatched': '派单', 'cases.accepted': '接单', 'cases.returned': '退回',
  'cases.fed_back': '反馈结果', 'cases.verified': '核查通过', 'cases.reworked': '打回重办', 'cases.closed': '办结', 'cases.rated': '评价', 'accounts.made': '开通账号',
}
export function addEvent(at_ms, kind, subject, place, by, summary, more = {}) {
  const e = { seq: ++seq, at_ms, kind, kind_name: KIND_WORDS[kind] ?? kind, subject, place, place_name: up(place ?? '').slice(2).map((x) => x.name).pop(), by: by ? `${by.name} · ${by.title}` : '', body: { words: summary, ...more } }
  events.push(e)
  return e
}
export const STATE_AFTER = {
  report: 'reported', file: 'filed', refuse: 'refused', dispatch: 'dispatched', accept: 'handling', return: 'filed',
  feedback: 'handled', verify: 'verified', rework: 'handling', close: 'closed',
}
const postName = (p) => ({ name: accounts.find((a) => a.id === p.account_id).name, title: p.title })
export const holder = (role, place) => posts.find((p) => p.role === role && p.place === place)
export function step(c, verb, at_ms, by, words, photos) {
  if (STATE_AFTER[verb]) c.state = STATE_AFTER[verb]
  c.road.push({ seq: c.road.length + 1, at_ms, verb, verb_name: VERB_WORDS[verb], by: `${by.name} · ${by.title}`, words: words ?? '', photos: (photos ?? []).map((id) => ({ id })), state: c.state })
  c.version++
}
let serial = 0
export const day = (ms) => new Date(ms + 8 * HOUR).toISOString().slice(0, 10).replace(/-/g, '')
export function newCase(o) {
  const cls = classes.find((k) => k.code === o.class)
  const p = places.get(o.place)
  const c = {
    id: newId(), number: `${p.code.slice(0, 12).padEnd(12, '0')}-${day(o.at)}-${String(++serial).padStart(4, '0')}`, class: o.class, class_name: cls.name, icon: cls.icon, handler_name: '', moved_ms: o.at, thumb: 0, synthetic: true,
    words: o.words, state: 'reported', urgency: o.urgency ?? 'normal', place: p.code, place_name: up(p.code).slice(2).map((x) => x.name).pop(), address: o.address,
    reported_ms: o.at, lon: o.lon, lat: o.lat, source: o.source ?? 'resident', version: 0, photos: (o.photos ?? []).map((id) => ({ id, occasion: 'report' })),
    reporter_name: o.reporter?.name, reporter_phone: o.reporter ? phone() : undefined, road: [],
  }
  if (c.photos.length) c.thumb = c.photos[0].id
  step(c, 'report', o.at, { name: o.reporter?.name ?? '居民', title: o.reporter?.title ?? '居民' }, undefined, o.photos)
  cases.push(c)
  return c
}
const ROAD = ['file', 'dispatch', 'accept', 'feedback', 'verify', 'close']
const SAY = { file: '情况属实，予以立案', dispatch: '请今天内到现场处理', feedback: '已到现场处理完毕，见照片', verify: '电话回访，群众认可', close: '办结归档' }
const micro = byKind('microgrid')
for (let i = 0; i < 214; i++) {
  const m = pickOne(micro)
  const k = pickOne(KINDS)
  const b = pickOne(buildings.filter((x) => x.place === m.code))
  const at = NOW - Math.floor(rnd() ** 1.7 * 20 * 24 * HOUR) - between(2, 50) * 60_000
  const urgency = rnd() < 0.06 ? 'critical' : rnd() < 0.24 ? 'urgent' : 'normal'
  const c = newCase({
    class: k[0], words: pickOne(k[4]), at, urgency, place: m.code, address: `${b.compound}${b.name}附近`, lon: b.lon + (rnd() - 0.5) * 0.0006, lat: b.lat + (rnd() - 0.5) * 0.0006,
    source: pickOne(['resident', 'resident', 'member', 'member', 'inspection', 'hotline']), photos: rnd() < 0.8 ? [1000 + i] : [], reporter: { name: personName(), title: '居民' },
  })
  const age = (NOW - at) / HOUR
  const far = age > 72 ? 6 : age > 30 ? between(3, 6) : between(0, 4)
  const worker = holder('worker', m.parent)
  const clerk = holder('clerk', m.code.slice(0, 12))
  let t = at
  for (const verb of rnd() < 0.04 ? ['refuse'] : ROAD.slice(0, rnd() < 0.14 ? between(1, 3) : far)) {
    t += Math.min((NOW - t) * 0.4, between(10, 400) * 60_000)
    const by = postName(verb === 'accept' || verb === 'feedback' ? worker : clerk)
    if (verb === 'dispatch') { c.handler_post = worker.id; c.handler_name = postName(worker).name }
    step(c, verb, Math.round(t), by, verb === 'refuse' ? '不属于本级职责，已告知拨打 12345' : SAY[verb], verb === 'feedback' ? [2000 + i] : undefined)
    if (verb === 'feedback') c.photos.push({ id: 2000 + i, occasion: 'feedback' })
  }
  c.due_ms = at + (urgency === 'critical' ? 4 : urgency === 'urgent' ? 24 : 72) * HOUR + (rnd() < 0.5 ? 0 : 30 * HOUR)
  if (c.state === 'closed' && rnd() < 0.7) { c.stars = between(3, 5); c.solved = c.stars > 3 }
}
export const OPEN = ['reported', 'filed', 'dispatched', 'handling', 'handled', 'verified']
export const overdue = (c) => OPEN.includes(c.state) && c.due_ms !== undefined && c.due_ms < Date.now()
export const KIND_OF = { report: 'reported', file: 'filed', refuse: 'refused', dispatch: 'dispatched', accept: 'accepted', return: 'returned', feedback: 'fed_back', verify: 'verified', rework: 'reworked', close: 'closed', rate: 'rated' }
export const tellStep = (c, s) => addEvent(s.at_ms, 'cases.' + KIND_OF[s.verb], c.id, c.place, { name: s.by.split(' · ')[0], title: s.by.split(' · ')[1] }, s.words || c.words, { number: c.number, state: s.state })
cases.flatMap((c) => c.road.map((s) => [c, s])).sort((a, b) => a[1].at_ms - b[1].at_ms).forEach(([c, s]) => tellStep(c, s))
const open = cases.filter(overdue)
export const messages = [
  ...open.slice(0, 3).map((c, i) => ({ kind: 'overdue', title: '事件超时', words: `${c.class_name}「${c.words}」已超过办理时限`, case_id: c.id, at_ms: NOW - (i + 1) * 37 * 60_000, read: false })),
  ...cases.filter((c) => c.state === 'handled').slice(0, 3).map((c, i) => ({ kind: 'verify', title: '等你核查', words: `${c.handler_name}已反馈：${c.class_name}「${c.words}」`, case_id: c.id, at_ms: NOW - (i + 2) * 3 * HOUR, read: i > 0 })),
  ...cases.filter((c) => c.state === 'reported').slice(0, 2).map((c, i) => ({ kind: 'report', title: '新上报', words: `${c.place_name}：${c.words}`, case_id: c.id, at_ms: c.reported_ms + i, read: true })),
].map((m) => ({ id: newId(), ...m })).sort((a, b) => b.at_ms - a.at_ms)
