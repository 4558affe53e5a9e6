// Same keys in both languages, the same {places} in each text, and every key that a page names literally exists.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Tree = { [k: string]: string | string[] | Tree }
const src = join(new URL(".", import.meta.url).pathname, '../..')
const flat = (tree: Tree, at = ''): Record<string, string> =>
  Object.assign({}, ...Object.entries(tree).map(([k, v]) => (typeof v === 'string' || Array.isArray(v) ? { [at + k]: String(v) } : flat(v, at + k + '.'))))
const read = (folder: string, lang: string) => flat(JSON.parse(readFileSync(join(src, folder, 'i18n', lang + '.json'), 'utf8')) as Tree)
const files = (dir: string): string[] => readdirSync(dir).flatMap((f) => { const p = join(dir, f); return statSync(p).isDirectory() ? files(p) : [p] })
const folders = readdirSync(src).filter((f) => { try { return statSync(join(src, f, 'i18n/zh-CN.json')).isFile() } catch { return false } })

const sources = files(src).filter((f) => /\.(vue|ts)$/.test(f) && !f.endsWith('.test.ts')).map((f) => readFileSync(f, 'utf8')).join('\n')
/* 'staff.' + tab, `step.${kind}.words`: every key below it may be asked for. */
const stems = [...sources.matchAll(/'([\w.-]+\.)' \+|`([\w.-]+\.)\$\{/g)].map((m) => m[1] ?? m[2])

describe.each(folders)('words of %s', (folder) => {
  const [zh, en] = [read(folder, 'zh-CN'), read(folder, 'en')]
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })
  it('has the same places to fill, and no empty text', () => {
    const holes = (s: string) => (s.match(/\{\w+\}/g) ?? []).sort()
    for (const k of Object.keys(zh)) expect([k, holes(en[k])]).toEqual([k, holes(zh[k])])
    for (const [k, v] of Object.entries({ ...zh, ...en })) if (!k.startsWith('phrases.')) expect(v, k).not.toBe('')
  })
  it('knows every key its pages name', () => {
    const known = { ...read('shared', 'zh-CN'), ...zh }
    const missing = files(join(src, folder)).filter((f) => /\.(vue|ts)$/.test(f) && !f.endsWith('.test.ts')).flatMap((f) =>
      [...readFileSync(f, 'utf8').matchAll(/\bt\('([\w.]+)'[,)]/g)].map((m) => m[1]).filter((k) => !(k in known)).map((k) => `${f}: ${k}`))
    expect(missing).toEqual([])
  })
  it('has no key that no page asks for', () => {
    expect(stems.length).toBeGreaterThan(20)
    expect(Object.keys(zh).filter((k) => !sources.includes(`'${k}'`) && !stems.some((s) => k.startsWith(s)))).toEqual([])
  })
})
