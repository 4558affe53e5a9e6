// A page's style sheet comes with the page: a class must be styled where it is used, in a sheet that is always there
// (main.ts, the shell), or in a component that is imported beside it. Otherwise a page looks right only after another.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /^(desk|shared).*\.(vue|css)$/.test(f)).map((f) => join(root, f))
const text = new Map(files.map((f) => [f, readFileSync(f, 'utf8')]))
const css = (f: string) => (f.endsWith('.vue') ? [...text.get(f)!.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join('\n') : text.get(f)!)
// `.a.b {` and `.a .b {` style .b for whoever has .a: the rule's first class is what it is about
const styled = new Map(files.map((f) => [f, new Set([...css(f).matchAll(/(?:^|[},;]\s*)\.([a-z][a-z0-9-]*)/gm)].map((m) => m[1]))]))
const everywhere = files.filter((f) => f.endsWith('.css') || f.includes('/desk/shell/') || f.endsWith('/desk/App.vue'))
const imports = (f: string) => [...text.get(f)!.matchAll(/^import \w+ from '([^']+\.vue)'/gm)].map((m) => (m[1].startsWith('@shared') ? m[1].replace('@shared', join(root, 'shared')) : resolve(dirname(f), m[1])))

it('styles come with the page that needs them', () => {
  const lost: string[] = []
  for (const f of files.filter((x) => x.endsWith('.vue'))) {
    const near = new Set([f, ...everywhere, ...imports(f)])
    const used = [...text.get(f)!.split('<style')[0].matchAll(/(?<![\w:-])class="([^"]*)"/g)].flatMap((m) => m[1].split(/\s+/))
    for (const c of new Set(used)) {
      const at = files.filter((x) => styled.get(x)!.has(c))
      if (at.length && !at.some((x) => near.has(x))) lost.push(`${relative(root, f)}: .${c} is styled only in ${at.map((x) => relative(root, x)).join(', ')}`)
    }
  }
  expect(lost).toEqual([])
})
