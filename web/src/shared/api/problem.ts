// A refusal as the server says it (RFC 9457), thrown by the client so that a page has one way to hear of trouble.
import type { Problem } from './types'

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'Refusal'
    this.status = problem.status
    this.code = problem.code
    this.problem = problem
  }
  /** What to show beside a field: pointer "/phone" belongs to the field "phone". */
  fields(lang: string): Record<string, string> {
    const out: Record<string, string> = {}
    for (const e of this.problem.errors ?? []) {
      out[e.pointer.replace(/^[#/]+/, '')] = lang.startsWith('zh') ? e.zh : e.en
    }
    return out
  }
}

/** No answer at all: cable, server or time. Status 0, so that "offline" is told apart from a refusal. */
export const unreachable = (lang: string): Problem => ({
  status: 0,
  code: 'net.unreachable',
  title: lang.startsWith('zh') ? '连不上服务器，请稍后再试' : 'The server can’t be reached. Please try again.',
})

/** Only a definite no ends an act. No answer, "not now", "not known" and "sign in first" say nothing of a try before: the
    next one goes under the same key with the very same content. */
export const isFinal = ({ status }: { status: number }) => status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)

/** The server says that a key stood for other content. To the person it says: the try before was saved after all. */
export const savedBefore = (lang: string): string => (lang.startsWith('zh')
  ? '先前那一次其实已经保存，这次的内容没有保存。请先看一下，仍需要时再提交'
  : 'What you sent before was saved after all; this was not. Have a look, and send it again if it is still needed')

/** "Repeat the same request", said to who doesn't know what a request is. */
export const notKnown = (lang: string): string => (lang.startsWith('zh')
  ? '还不知道有没有保存成功。请再提交一次，不会重复办理'
  : 'It is not known yet whether this was saved. Send it again: it is not done twice')

export function asRefusal(error: unknown, lang = 'zh-CN'): Refusal {
  return error instanceof Refusal ? error : new Refusal(unreachable(lang))
}
