// The stream hands out only kinds that were asked for: the list must be the server's own, kind for kind.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { KINDS, TELLING } from './hub'

const domains = join(new URL('.', import.meta.url).pathname, '../../../../src/domains')
const sources = readdirSync(domains, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.c') && !f.endsWith('_test.c'))
const said = sources.flatMap((f) => {
  const text = readFileSync(join(domains, f), 'utf8')
  return [...text.matchAll(/\bKIND\(\w+,\s*"([\w.]+)"|EventKind \w+ = \{ "([\w.]+)"/g)].map((m) => m[1] ?? m[2])
})

it('asks for every kind the server sends, and for no other', () => {
  expect(said.length).toBeGreaterThan(20)
  expect([...KINDS].sort()).toEqual([...new Set(said)].sort())
})

it('knows every kind that becomes a message', () => {
  const text = readFileSync(join(domains, 'messages/messages.c'), 'utf8')
  const names = [...text.slice(text.indexOf('hears[]')).matchAll(/\{ &(\w+), \w+ \}/g)].map((m) => m[1])
  const kinds = sources.flatMap((f) => [...readFileSync(join(domains, f), 'utf8').matchAll(/(?:\bKIND\((\w+),\s*|EventKind (\w+) = \{ )"([\w.]+)"/g)].filter((m) => names.includes(m[1] ?? m[2])).map((m) => m[3]))
  expect(kinds.length).toBe(names.length)
  expect(kinds.filter((k) => !TELLING.some((t) => k.startsWith(t)))).toEqual([])
})
