// Addresses of the desk, kept in the hash so that any server of plain files can serve deep links.
import { createRouter, createWebHashHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@shared/session'
import type { IconName } from '@shared/icons/paths'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string // i18n key, also the name on the tab
    icon?: IconName
    may?: string // permission needed to see the door
    menu?: 'main' | 'case' | 'grid' | 'people' | 'circle' | 'reward' | 'system'
    open?: boolean // no session needed
  }
}
const inside: RouteRecordRaw[] = [
  { path: '', name: 'workbench', meta: { title: 'nav.workbench', icon: 'desk', menu: 'main' }, component: () => import('./pages/WorkbenchPage.vue') },
  { path: 'cases', name: 'cases', meta: { title: 'nav.cases', icon: 'case', menu: 'case', may: 'cases.read' }, component: () => import('./pages/CasesPage.vue') },
  { path: 'cases/new', name: 'case-new', meta: { title: 'nav.caseNew', icon: 'plus', menu: 'case', may: 'cases.report' }, component: () => import('./pages/CaseNewPage.vue') },
  { path: 'cases/:id(\\d+)', name: 'case', meta: { title: 'nav.case', may: 'cases.read' }, component: () => import('./pages/CasePage.vue') },
  { path: 'callbacks', name: 'callbacks', meta: { title: 'nav.callbacks', icon: 'phone', menu: 'case', may: 'callbacks.read' }, component: () => import('./pages/CallbacksPage.vue') },
  { path: 'figures', name: 'figures', meta: { title: 'nav.figures', icon: 'chart', menu: 'case', may: 'figures.read' }, component: () => import('./pages/FiguresPage.vue') },
  { path: 'dispatch/:id(\\d+)?', name: 'dispatch', meta: { title: 'nav.dispatch', icon: 'split', menu: 'case', may: 'dispatch.read' }, component: () => import('./pages/DispatchPage.vue') },
  { path: 'mediation', name: 'mediation', meta: { title: 'nav.mediation', icon: 'merge', menu: 'case', may: 'committees.read' }, component: () => import('./pages/MediationPage.vue') },
  { path: 'places/:code?', name: 'places', meta: { title: 'nav.places', icon: 'grid', menu: 'grid', may: 'places.read' }, component: () => import('./pages/PlacesPage.vue') },
  { path: 'folk', name: 'folk', meta: { title: 'nav.folk', icon: 'building', menu: 'grid', may: 'residents.read' }, component: () => import('./pages/FolkPage.vue') },
  { path: 'quality', name: 'quality', meta: { title: 'nav.quality', icon: 'check', menu: 'grid', may: 'quality.read' }, component: () => import('./pages/QualityPage.vue') },
  { path: 'signals', name: 'signals', meta: { title: 'nav.signals', icon: 'bell', menu: 'case', may: 'signals.read' }, component: () => import('./pages/SignalsPage.vue') },
  { path: 'rounds', name: 'rounds', meta: { title: 'nav.rounds', icon: 'todo', menu: 'case', may: 'inspections.read' }, component: () => import('./pages/RoundsPage.vue') },
  { path: 'visits', name: 'visits', meta: { title: 'nav.visits', icon: 'home', menu: 'people', may: 'visits.count' }, component: () => import('./pages/VisitsPage.vue') },
  { path: 'changes', name: 'changes', meta: { title: 'nav.changes', icon: 'edit', menu: 'grid', may: 'changes.read' }, component: () => import('./pages/ChangesPage.vue') },
  { path: 'changes/draw', name: 'draw', meta: { title: 'nav.draw', icon: 'cut', menu: 'grid', may: 'changes.write' }, component: () => import('./pages/DrawPage.vue') },
  { path: 'changes/:id(\\d+)/draw', name: 'draw-edit', meta: { title: 'nav.draw', may: 'changes.write' }, component: () => import('./pages/DrawPage.vue') },
  { path: 'changes/compare', name: 'compare', meta: { title: 'nav.compare', icon: 'swap', menu: 'grid', may: 'changes.read' }, component: () => import('./pages/ComparePage.vue') },
  { path: 'changes/:id(\\d+)', name: 'change', meta: { title: 'nav.change', may: 'changes.read' }, component: () => import('./pages/ChangePage.vue') },
  { path: 'forces', name: 'forces', meta: { title: 'nav.forces', icon: 'people', menu: 'people', may: 'forces.read' }, component: () => import('./pages/ForcesPage.vue') },
  { path: 'courses', redirect: { name: 'forces', query: { tab: 'courses' } } },
  { path: 'joinings', redirect: { name: 'forces', query: { tab: 'joinings' } } },
  { path: 'points', name: 'points', meta: { title: 'nav.points', icon: 'star', menu: 'reward', may: 'points.read' }, component: () => import('./pages/PointsPage.vue') },
  { path: 'honours', name: 'honours', meta: { title: 'nav.honours', icon: 'rights', menu: 'reward', may: 'honours.read' }, component: () => import('./pages/HonoursPage.vue') },
  { path: 'grants', name: 'grants', meta: { title: 'nav.grants', icon: 'care', menu: 'reward', may: 'points.read' }, component: () => import('./pages/GrantsPage.vue') },
  { path: 'goods', name: 'goods', meta: { title: 'nav.goods', icon: 'shop', menu: 'reward', may: 'goods.read' }, component: () => import('./pages/GoodsPage.vue') },
  { path: 'vouchers', name: 'vouchers', meta: { title: 'nav.vouchers', icon: 'list', menu: 'reward', may: 'vouchers.read' }, component: () => import('./pages/VouchersPage.vue') },
  { path: 'partners', name: 'partners', meta: { title: 'nav.partners', icon: 'merge', menu: 'reward', may: 'partners.read' }, component: () => import('./pages/PartnersPage.vue') },
  { path: 'imports', name: 'imports', meta: { title: 'nav.imports', icon: 'columns', menu: 'grid', may: 'changes.read' }, component: () => import('./pages/ImportsPage.vue') },
  { path: 'cards', name: 'cards', meta: { title: 'nav.cards', icon: 'user', menu: 'people', may: 'cards.read' }, component: () => import('./pages/CardsPage.vue') },
  { path: 'me/card', redirect: { name: 'cards', query: { open: 'mine' } } },
  { path: 'groups', name: 'groups', meta: { title: 'nav.groups', icon: 'list', menu: 'people', may: 'groups.read' }, component: () => import('./pages/GroupsPage.vue') },
  { path: 'groups/:id(\\d+)', name: 'group', meta: { title: 'nav.groupOne', may: 'groups.read' }, component: () => import('./pages/GroupPage.vue') },
  { path: 'studio', name: 'studio', meta: { title: 'nav.studio', icon: 'locate', menu: 'circle', may: 'circles.read' }, component: () => (void import('./circles/StudioMap.vue'), import('./pages/StudioPage.vue')) /* the map's library beside the page, not after it */ },
  { path: 'facilities', name: 'facilities', meta: { title: 'nav.facilities', icon: 'shop', menu: 'circle', may: 'facilities.read' }, component: () => import('./pages/FacilitiesPage.vue') },
  { path: 'upkeep', name: 'upkeep', meta: { title: 'nav.upkeep', icon: 'edit', menu: 'circle', may: 'ways.read' }, component: () => import('./pages/UpkeepPage.vue') },
  { path: 'accounts', name: 'accounts', meta: { title: 'nav.accounts', icon: 'people', menu: 'system', may: 'accounts.read' }, component: () => import('./pages/AccountsPage.vue') },
  { path: 'dictionaries/:name?', name: 'dictionaries', meta: { title: 'nav.dictionaries', icon: 'rows', menu: 'system', may: 'dictionaries.read' }, component: () => import('./pages/DictionariesPage.vue') },
  { path: 'outside', name: 'outside', meta: { title: 'nav.outside', icon: 'key', menu: 'system', may: 'open311.keys' }, component: () => import('./pages/OutsidePage.vue') },
  { path: 'rights', name: 'rights', meta: { title: 'nav.rights', icon: 'rights', menu: 'system', may: 'accounts.read' }, component: () => import('./pages/RightsPage.vue') },
  { path: 'log', name: 'log', meta: { title: 'nav.log', icon: 'log', menu: 'system', may: 'log.read' }, component: () => import('./pages/LogPage.vue') },
  { path: 'away', name: 'away', meta: { title: 'nav.away', icon: 'swap' }, component: () => import('./pages/AwayPage.vue') },
  { path: 'messages', name: 'messages', meta: { title: 'nav.messages', icon: 'bell' }, component: () => import('./pages/MessagesPage.vue') },
  { path: ':rest(.*)*', name: 'nowhere', meta: { title: 'nav.nowhere' }, component: () => import('./pages/NowherePage.vue') },
]
export const menu = inside.filter((r) => r.meta?.menu)

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: () => import('./pages/SignInPage.vue') },
    { path: '/', component: () => import('./shell/DeskShell.vue'), children: inside },
  ],
})
/** The page's scripts come while the server says who we are, not after it has. */
function foresee(to: RouteLocationNormalized) {
  for (const { components } of to.matched)
    for (const come of Object.values(components ?? {})) if (typeof come === 'function') void (come as () => Promise<unknown>)().catch(() => undefined)
}
router.beforeEach(async (to) => {
  const session = useSession()
  if (!session.asked) {
    foresee(to)
    try { await session.load() } catch { /* unreachable: the sign-in page says so when used */ }
  }
  if (to.name === 'sign-in' && session.signedIn) return String(to.query.to ?? '/')
  if (to.meta.open) return true
  return session.signedIn ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})
