// The one place where the pages learn what the server says. Written by hand from the contract until the server prints
// api/openapi.json; then `npm run types` makes schema.ts and this file keeps only the names below, taken from it.

export type Role = 'resident' | 'member' | 'worker' | 'clerk' | 'street' | 'district' | 'admin'
export type Scope = 'all' | 'below' | 'own' | 'custom'
export type PlaceKind = 'district' | 'street' | 'community' | 'grid' | 'microgrid'
export type CaseState =
  | 'reported' | 'filed' | 'dispatched' | 'handling' | 'handled' | 'verified' | 'closed' | 'refused'
export type Urgency = 'normal' | 'urgent' | 'critical'
export type CaseSource = 'resident' | 'member' | 'inspection' | 'hotline'
export type CaseVerb =
  | 'file' | 'refuse' | 'dispatch' | 'accept' | 'return' | 'feedback' | 'verify' | 'rework' | 'close' | 'rate'
export type Datum = 'wgs84' | 'gcj02' | 'bd09' | 'cgcs2000'

export interface Problem {
  type?: string
  title: string
  status: number
  code: string
  detail?: string
  request_id?: string
  errors?: { pointer: string; zh: string; en: string }[]
}
export interface Page<T> { items: T[]; next?: string }

export interface Post {
  id: number; role: Role; role_name: string; title?: string
  place: string; place_name: string; scope: Scope; totp: boolean
}
export interface Session {
  account_id: number; login: string; name: string; lang: string
  post: Post; posts: Post[]; permissions: string[]
  scope_words: string; district: string; district_name: string
}
export interface Place {
  code: string; kind: PlaceKind; name: string; parent?: string
  lon?: number; lat?: number; households: number; children: number; synthetic: boolean
}
export interface PathStep { code: string; kind: PlaceKind; name: string }
export interface PostRow {
  post_id: number; title: string; name: string; role: Role; role_name: string; place: string; place_name: string
}
export interface PlaceDetail extends Place {
  path: PathStep[]; polygon?: GeoJSON.Geometry; posts: PostRow[]; buildings: number
}
export interface PlaceAt { code: string; name: string; words: string; path: PathStep[] }
export interface Address {
  words: string; place: string; lon: number; lat: number; compound_id?: number; building_id?: number; unit?: string
}
export interface Compound {
  id: number; name: string; place: string; lon: number; lat: number; buildings: number; households: number
}
export interface Building {
  id: number; name: string; compound_id: number; compound: string; place: string
  lon: number; lat: number; floors: number; units: number; households: number
}
export interface Household { id: number; building_id: number; unit: string; room: string; place: string }
export interface MapInfo {
  west: number; south: number; east: number; north: number
  attribution: string; review_number: string; max_zoom: number
}

export interface Account {
  id: number; login: string; name: string; phone?: string; state: 'active' | 'locked' | 'closed'; posts: Post[]
}
export interface RoleRow { role: Role; name: string; permissions: string[] }
export interface RouteRow { method: string; path: string; may: string; about: string }
export interface Rights { roles: RoleRow[]; routes: RouteRow[] }

export interface CaseClass { code: string; name: string; parent?: string; parent_name?: string; icon: string }
export interface CaseRow {
  id: number; number: string; class: string; class_name: string; words: string
  state: CaseState; urgency: Urgency; place: string; place_name: string; address?: string
  reported_ms: number; due_ms?: number; overdue: boolean
  lon?: number; lat?: number; handler_name?: string; thumb?: string
}
export interface CaseStep {
  seq: number; at_ms: number; verb: string; by_name: string; by_title: string
  words?: string; photos?: number[]; state: CaseState
}
export interface Case extends CaseRow {
  source: CaseSource; version: number; photos: { id: number; when: 'report' | 'feedback' }[]
  reporter_name?: string; reporter_phone?: string; handler_post?: number
  stars?: number; solved?: boolean; road: CaseStep[]; may: CaseVerb[]
}
export interface CaseReport {
  class: string; words: string; lon?: number; lat?: number; datum?: Datum
  place?: string; address?: string; photos: number[]; urgency?: Urgency; source?: CaseSource; happened_ms?: number
}
export interface CaseNear {
  id: number; number: string; class_name: string; words: string; state: CaseState
  distance_m: number; reported_ms: number; thumb?: string
}
export interface CasePoint { id: number; lon: number; lat: number; state: CaseState; urgency: Urgency; class: string }
export type CaseCounts = Record<CaseState | 'overdue' | 'today', number>
export interface Responsible { post_id: number; title: string; name: string; place: string; place_name: string; why: string }
export interface StepBody {
  version: number; words?: string; post_id?: number; photos?: number[]; stars?: number; solved?: boolean
}

export interface Message {
  id: number; kind: string; title: string; words: string; case_id?: number; at_ms: number; read: boolean
}
export interface EventRow {
  seq: number; at_ms: number; kind: string; subject: string; place: string; place_name?: string
  by_name: string; by_post: string; summary: string
}
export interface LiveEvent {
  seq: number; at_ms: number; kind: string; subject: string; place?: string; number?: string; state?: CaseState
}

// ---- paths, in the form openapi-typescript prints ----
type Answer<R> = { 200: { headers: Record<string, string>; content: { 'application/json': R } } }
type Params<P, Q> = ([P] extends [never] ? { path?: never } : { path: P }) & {
  query?: Q; header?: Record<string, string>; cookie?: never
}
type Read<R, Q = never, P = never> = { parameters: Params<P, Q>; responses: Answer<R> }
type Write<R, B = undefined, P = never> = {
  parameters: Params<P, never>
  requestBody?: B extends undefined ? never : { content: { 'application/json': B } }
  responses: Answer<R>
}
type None = undefined
type ById = { id: number }
export interface CaseQuery {
  state?: string; class?: string; place?: string; urgency?: string; mine?: boolean; todo?: boolean; overdue?: boolean
  q?: string; sort?: 'new' | 'old' | 'due'; limit?: number; after?: string
}

export interface paths {
  '/session': {
    get: Read<Session>
    post: Write<Session, { login: string; password: string; totp?: string; post_id?: number }>
    delete: Write<None>
  }
  '/session/post': { put: Write<Session, { post_id: number; totp?: string }> }
  '/session/password': { put: Write<None, { old: string; new: string }> }
  '/places': { get: Read<Page<Place>, { parent?: string; q?: string; limit?: number; after?: string }> }
  '/places/at': { get: Read<PlaceAt, { lon: number; lat: number; datum?: Datum }> }
  '/places/{code}': { get: Read<PlaceDetail, never, { code: string }> }
  '/addresses': { get: Read<Page<Address>, { q: string; limit?: number }> }
  '/compounds': { get: Read<Page<Compound>, { place: string; limit?: number; after?: string }> }
  '/buildings': { get: Read<Page<Building>, { compound_id?: number; place?: string; limit?: number; after?: string }> }
  '/households': { get: Read<Page<Household>, { building_id: number; limit?: number; after?: string }> }
  '/map': { get: Read<MapInfo> }
  '/accounts': {
    get: Read<Page<Account>, { q?: string; place?: string; role?: string; limit?: number; after?: string }>
    post: Write<Account, { login: string; name: string; phone?: string; password: string }>
  }
  '/accounts/{id}': {
    get: Read<Account, never, ById>
    patch: Write<Account, { name?: string; phone?: string; state?: string }, ById>
  }
  '/accounts/{id}/password': { put: Write<None, { new: string }, ById> }
  '/accounts/{id}/posts': {
    post: Write<Post, { role: Role; place: string; title?: string; scope: Scope; places?: string[] }, ById>
  }
  '/posts/{id}': { delete: Write<None, undefined, ById> }
  '/posts/{id}/totp': { post: Write<{ secret: string; uri: string }, undefined, ById>; delete: Write<None, undefined, ById> }
  '/rights': { get: Read<Rights> }
  '/case-classes': { get: Read<CaseClass[] | Page<CaseClass>> }
  '/cases': { get: Read<Page<CaseRow>, CaseQuery>; post: Write<Case, CaseReport> }
  '/reports': { post: Write<{ number: string; token: string; case_id: number }, CaseReport & { phone: string; name?: string }> }
  '/reports/{number}/rate': {
    post: Write<None, { token: string; stars: number; solved: boolean; words?: string }, { number: string }>
  }
  '/cases/near': { get: Read<CaseNear[] | Page<CaseNear>, { lon: number; lat: number; class?: string }> }
  '/cases/map': {
    get: Read<CasePoint[] | Page<CasePoint>, { west: number; south: number; east: number; north: number; state?: string }>
  }
  '/cases/counts': { get: Read<CaseCounts, { place?: string }> }
  '/cases/{id}': { get: Read<Case, never, ById> }
  '/cases/{id}/responsible': { get: Read<Responsible[] | Page<Responsible>, never, ById> }
  '/cases/{id}/file': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/refuse': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/dispatch': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/accept': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/return': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/feedback': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/verify': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/rework': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/close': { post: Write<Case, StepBody, ById> }
  '/cases/{id}/rate': { post: Write<Case, StepBody, ById> }
  '/messages': { get: Read<Page<Message>, { unread?: boolean; limit?: number; after?: string }> }
  '/messages/{id}/read': { post: Write<None, undefined, ById> }
  '/messages/count': { get: Read<{ unread: number }> }
  '/events': {
    get: Read<Page<EventRow>, { kind?: string; subject?: string; place?: string; q?: string; limit?: number; after?: string }>
  }
}
