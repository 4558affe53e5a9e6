// The SharedWorker: holds the one stream and fans it out to the tabs' ports. Closes it when the last tab has left.
/// <reference lib="webworker" />
import { openStream, type Note } from './hub'

const ports = new Set<MessagePort>()
let end: (() => void) | undefined
let up = false

const tell = (note: Note) => {
  if (note.type === 'line') up = note.up
  for (const port of ports) port.postMessage(note)
}
function join(port: MessagePort) {
  ports.add(port)
  end ??= openStream(tell)
  port.postMessage({ type: 'line', up } satisfies Note)
}
addEventListener('connect', (e) => {
  const port = (e as unknown as MessageEvent).ports[0]
  port.onmessage = (m: MessageEvent<'bye' | 'hello'>) => {
    if (m.data === 'hello') { join(port); return }
    ports.delete(port)
    if (ports.size === 0) { end?.(); end = undefined; up = false }
  }
  port.start()
  join(port)
})
