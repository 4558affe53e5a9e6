// A button says what the road says: the words of the pages are those of the server's table (docs/cases-road.md), step
// for step and state for state.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from './i18n/en.json'
import zh from './i18n/zh-CN.json'
import type { CaseState, CaseVerb } from './api/types'
import { verbName } from './states'

const page = readFileSync(join(new URL('.', import.meta.url).pathname, '../../../docs/cases-road.md'), 'utf8')
const steps = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \| (\S+) ([^|]+) \| `[\w()]+` \|/gm)].map((m) => m.slice(1))
const states = [...page.matchAll(/^\| `(\w+)` \| \S (\S+) \|/gm)].map((m) => m.slice(1))

it('names each step as the road does', () => {
  expect(steps.length).toBe(64)
  for (const [from, verb, inChinese, inEnglish] of steps) {
    const name = verbName(verb as CaseVerb, from as CaseState)
    expect([name, zh.verb[name as keyof typeof zh.verb], en.verb[name as keyof typeof en.verb]]).toEqual([name, inChinese, inEnglish])
  }
})
it('names each state as the road does', () => {
  expect(states.length).toBe(13)
  for (const [state, words] of states) expect(zh.state[state as keyof typeof zh.state]).toBe(words)
})
