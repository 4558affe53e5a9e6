// Small things: pairs of characters for the word index, civil days in China, ids in order of time, masked names.
const IDEOGRAPHS = /[\u3400-\u9fff\u3041-\u30ff\uac00-\ud7a3\uf900-\ufaff]+|[a-z0-9\u00c0-\u024f]+/g

export function bigrams(text) {
  const out = []
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(IDEOGRAPHS)) {
    if (run.charCodeAt(0) < 0x3000 || run.length === 1) out.push(run)
    else for (let i = 1; i < run.length; i++) out.push(run.slice(i - 1, i + 1))
  }
  return out.join(' ')
}

export const dayNumber = (ms) => Math.floor((ms + 8 * 3600e3) / 86400e3)
export const civilDay = (ms) => new Date(ms + 8 * 3600e3).toISOString().slice(0, 10).replaceAll('-', '')
export const maskName = (name) => (name.length > 1 ? name[0] : '') + '**'

/** 41 bits of time from 2024-01-01 (UTC+8 is not looked at), 12 of serial: exact in a double. */
export function idMaker(last) {
  return (now) => (last = Math.max(last + 1, (now - 1704067200000) * 4096))
}
