// A list of transfers as somebody pastes or uploads it: account, amount, words on a line; what is wrong with which line. The
// server has the last word on each; here is found what would be refused in any case.
import { typed, type BookUnit } from '@shared/book'

export const LISTED_MOST = 500
export const LINKED_MOST = 100
export interface Line { no: number; account: string; amount: string; words: string; extra: boolean }
/** Why a line can't be sent as it is. */
export type Fault = 'cells' | 'account' | 'unknown' | 'several' | 'amount' | 'words'

/** Cells of CSV (RFC 4180) or of what a table program puts on the clipboard: tabs, then, and no commas. */
export function cells(text: string): string[][] {
  const tab = text.split('\n', 1)[0].includes('\t')
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted && c === '"' && text[i + 1] === '"') { cell += '"'; i++ }
    else if (quoted) { if (c === '"') quoted = false; else cell += c }
    else if (c === '"' && !cell.trim()) { cell = ''; quoted = true }
    else if (tab ? c === '\t' : c === ',' || c === '，') { row.push(cell); cell = '' }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = '' }
    else if (c !== '\r') cell += c
  }
  rows.push([...row, cell])
  return rows.map((r) => r.map((x) => x.trim())).filter((r) => r.some(Boolean))
}

/** The lines, numbered as they stand in the table; a first line whose amount holds no digit is its heading. */
export function lines(text: string): Line[] {
  return cells(text.replace(/^\uFEFF/, '')).map((r, i) => ({ no: i + 1, account: r[0] ?? '', amount: r[1] ?? '', words: r[2] ?? '', extra: r.slice(3).some(Boolean) }))
    .filter((l) => l.no > 1 || /\d/.test(l.amount))
}

/** What is wrong with a line by itself, before its account is looked for. */
export function fault(l: Line, unit: BookUnit): Fault | undefined {
  if (l.extra) return 'cells'
  if (!l.account) return 'account'
  if (!typed(l.amount, unit)) return 'amount'
  return l.words.length < 2 || l.words.length > 200 ? 'words' : undefined
}

/** Of the accounts found by a name: the one that has it, or the only one. */
export function chosen<A extends { name: string }>(found: A[], name: string): A | 'unknown' | 'several' {
  const same = found.filter((a) => a.name === name)
  if (same.length === 1) return same[0]
  return found.length === 1 ? found[0] : found.length ? 'several' : 'unknown'
}

/** Bytes of a file: UTF-8, or what table programs in China write where they don't. */
export function decoded(bytes: ArrayBuffer): string {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return new TextDecoder('gb18030').decode(bytes) }
}
