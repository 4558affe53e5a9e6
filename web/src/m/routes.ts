// Addresses of the phone, kept in the hash like the desk's. The first page travels with the shell, the others come when
// asked for (the service worker has them already).
import { createRouter, type RouteRecordRaw, type RouterHistory } from 'vue-router'
import { useSession } from '@shared/session'
import { me, meet, unreachable } from './me'
import ReportPage from './report/ReportPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    tab?: 'report' | 'todo' | 'mine'
    title?: string // i18n key
    needs?: 'session'
  }
}
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'report', meta: { tab: 'report', title: 'm.tab.report' }, component: ReportPage },
  { path: '/report/:item', name: 'mend', meta: { title: 'm.report.mend' }, component: ReportPage },
  { path: '/sent/:item', name: 'sent', meta: { title: 'm.sent.title' }, component: () => import('./report/SentPage.vue') },
  { path: '/todo', name: 'todo', meta: { tab: 'todo', title: 'm.tab.todo', needs: 'session' }, component: () => import('./todo/TodoPage.vue') },
  { path: '/mine', name: 'mine', meta: { tab: 'mine', title: 'm.tab.mine' }, component: () => import('./mine/MinePage.vue') },
  { path: '/follow/:item?', name: 'follow', meta: { title: 'm.follow.title' }, component: () => import('./mine/FollowPage.vue') },
  { path: '/card', name: 'card', meta: { title: 'm.card.title', needs: 'session' }, component: () => import('./card/CardPage.vue') },
  { path: '/away', name: 'away', meta: { title: 'm.away.title', needs: 'session' }, component: () => import('./mine/AwayPage.vue') },
  { path: '/search', name: 'search', meta: { title: 'm.search.title' }, component: () => import('./search/SearchPage.vue') },
  { path: '/outbox', name: 'outbox', meta: { title: 'm.outbox.title' }, component: () => import('./mine/OutboxPage.vue') },
  { path: '/find', name: 'find', meta: { title: 'm.find.title' }, component: () => import('./mine/FindPage.vue') },
  { path: '/messages', name: 'messages', meta: { title: 'm.messages.title', needs: 'session' }, component: () => import('./mine/MessagesPage.vue') },
  { path: '/near', name: 'near', meta: { title: 'm.around.door' }, component: () => import('./near/NearPage.vue') },
  { path: '/service', name: 'service', meta: { title: 'm.service.title', needs: 'session' }, component: () => import('./service/ServicePage.vue') },
  { path: '/shift', name: 'shift', meta: { title: 'm.shift.title', needs: 'session' }, component: () => import('./service/ShiftPage.vue') },
  { path: '/courses', name: 'courses', meta: { title: 'm.course.title', needs: 'session' }, component: () => import('./service/CoursesPage.vue') },
  { path: '/points', name: 'points', meta: { title: 'm.points.title', needs: 'session' }, component: () => import('./points/PointsPage.vue') },
  { path: '/exchange', name: 'exchange', meta: { title: 'm.exchange.title', needs: 'session' }, component: () => import('./points/ExchangePage.vue') },
  { path: '/votes', name: 'votes', meta: { title: 'm.votes.title', needs: 'session' }, component: () => import('./honours/VotesPage.vue') },
  { path: '/rewards', name: 'rewards', meta: { title: 'm.rewards.title', needs: 'session' }, component: () => import('./rewards/RewardsPage.vue') },
  { path: '/till', name: 'till', meta: { title: 'm.till.title', needs: 'session' }, component: () => import('./till/TillPage.vue') },
  { path: '/settings', name: 'settings', meta: { title: 'm.settings.title' }, component: () => import('./mine/SettingsPage.vue') },
  { path: '/case/:id(\\d+)', name: 'case', meta: { title: 'm.case.title', needs: 'session' }, component: () => import('./case/CasePage.vue') },
  { path: '/rounds', name: 'rounds', meta: { title: 'm.round.title', needs: 'session' }, component: () => import('./round/RoundsPage.vue') },
  { path: '/round/:id(\\d+)', name: 'round', meta: { title: 'm.round.title', needs: 'session' }, component: () => import('./round/RoundPage.vue') },
  { path: '/settlements', name: 'settlements', meta: { title: 'm.settle.title', needs: 'session' }, component: () => import('./settle/SettlementsPage.vue') },
  { path: '/settlement/:id(\\d+)', name: 'settlement', meta: { title: 'm.settle.one', needs: 'session' }, component: () => import('./settle/SettlementsPage.vue') },
  { path: '/disputes', name: 'disputes', meta: { title: 'm.dispute.title', needs: 'session' }, component: () => import('./dispute/DisputesPage.vue') },
  { path: '/dispute/:id(\\d+)', name: 'dispute', meta: { title: 'm.dispute.file', needs: 'session' }, component: () => import('./dispute/DisputePage.vue') },
  { path: '/grid/:place(\\d+)?', name: 'grid', meta: { title: 'm.grid.title', needs: 'session' }, component: () => import('./grid/GridPage.vue') },
  { path: '/home/:id(\\d+)', name: 'home', meta: { title: 'm.home.title', needs: 'session' }, component: () => import('./grid/HomePage.vue') },
  { path: '/my-data', name: 'my-data', meta: { title: 'm.own.title', needs: 'session' }, component: () => import('./own/OwnPage.vue') },
  { path: '/sign-in', name: 'sign-in', meta: { title: 'm.signIn.title' }, component: () => import('./mine/SignInPage.vue') },
  { path: '/:rest(.*)*', name: 'nowhere', meta: { title: 'm.nowhere.title' }, component: () => import('./parts/NowherePage.vue') },
]

export function makeRouter(history: RouterHistory) {
  const router = createRouter({
    history, routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    if (!to.meta.needs) return true
    const session = useSession()
    if (!session.asked) await meet()
    if (session.signedIn || (unreachable.value && me.value)) return true
    return { name: 'sign-in', query: { to: to.fullPath }, replace: true }
  })
  return router
}
