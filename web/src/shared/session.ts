// Who is signed in, on which post, and what that post may do. The server is the judge; `can` only hides dead doors.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, got } from './api/client'
import type { Session } from './api/types'

/** Roles whose posts are given cases: they can be away, and somebody stands in. */
export const HANDLES = ['member', 'worker', 'clerk', 'street', 'district']

export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const asked = ref(false)
  const signedIn = computed(() => session.value !== null)

  const can = (permission: string) => session.value?.permissions.includes(permission) ?? false

  /** Ask the server once who we are. Nobody (204) is an answer; an unreachable server is thrown. */
  async function load(): Promise<Session | null> {
    session.value = ((await got(api.GET('/session'))) as Session | undefined) || null
    asked.value = true
    return session.value
  }
  async function signIn(body: { login: string; password: string; totp?: string; post_id?: number }) {
    session.value = (await got(api.POST('/session', { body }))) as Session
    asked.value = true
    return session.value
  }
  async function switchPost(post_id: number, totp?: string) {
    session.value = (await got(api.PUT('/session/post', { body: { post_id, ...(totp ? { totp } : {}) } }))) as Session
    return session.value
  }
  async function signOut() {
    try { await api.DELETE('/session') } finally { session.value = null }
  }
  const forget = () => { session.value = null }

  return { session, asked, signedIn, can, load, signIn, switchPost, signOut, forget }
})
