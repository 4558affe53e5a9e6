// Writes the phone's service worker at build: its list is the page m.html, everything that page may import but the map, and
// the icons; its version is the digest of that list and of the page itself.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

const NOT_KEPT = /\/(MapView|maplibre)/
const ALWAYS = ['/m/manifest.webmanifest', '/m/icon.svg', '/m/icon-192.png']

/** All chunks and style sheets reachable from an entry, lazily or not. */
export function filesOf(bundle: Rolldown.OutputBundle, entry: string): string[] {
  const seen = new Set<string>()
  const walk = (name: string) => {
    const chunk = bundle[name]
    if (!chunk || seen.has(name) || NOT_KEPT.test('/' + name)) return
    seen.add(name)
    if (chunk.type !== 'chunk') return
    for (const css of chunk.viteMetadata?.importedCss ?? []) if (!NOT_KEPT.test('/' + css)) seen.add(css)
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) if (!NOT_KEPT.test('/' + asset)) seen.add(asset)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) walk(next)
  }
  for (const [name, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === entry) walk(name)
  return [...seen].map((f) => '/' + f).sort()
}

export function serviceWorker(source: string, entry = 'm'): Plugin {
  return {
    name: 'tuimen-service-worker', apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = [...ALWAYS, ...filesOf(bundle, entry)]
        const worker = readFileSync(source, 'utf8')
        const html = bundle[entry + '.html']
        const page = html?.type === 'asset' ? html.source : ''
        const version = createHash('sha256').update(worker).update(files.join('\n')).update(page).digest('hex').slice(0, 12)
        if (files.length === ALWAYS.length) this.error('the phone page has no files: the service worker would keep nothing')
        this.emitFile({ type: 'asset', fileName: entry + '/sw.js', source: worker.replace('__VERSION__', version).replace("['__FILES__']", JSON.stringify(files)) })
      },
    },
  }
}
