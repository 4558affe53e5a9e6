// Small text helpers shared by all pages: numbers, distances, masking, CSV. Pure.
const GROUPS = /\B(?=(\d{3})+(?!\d))/g

export const count = (n: number) => String(Math.trunc(n)).replace(GROUPS, ',')
export function metres(m: number, lang = 'zh-CN'): string {
  const zh = lang.startsWith('zh')
  if (m < 1000) return `${Math.round(m)} ${zh ? '米' : 'm'}`
  return `${(m / 1000).toFixed(1)} ${zh ? '公里' : 'km'}`
}

/** 138****1234. The server masks already; this is a second hand, for what a page itself was told. */
export const maskPhone = (phone: string) => (phone.includes('*') ? phone : phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2'))
export const maskName = (name: string) => (name.length < 2 ? name : name[0] + '*'.repeat(name.length - 1))

/** One cell of CSV. A leading = + - @ would run as a formula in a spreadsheet, so it is made text. */
export function csvCell(value: unknown): string {
  let text = value === undefined || value === null ? '' : String(value)
  if (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = "'" + text
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
export const csv = (rows: unknown[][]) => '\ufeff' + rows.map((r) => r.map(csvCell).join(',')).join('\r\n') + '\r\n'
/** The same rows for the clipboard: tabs, which office programs paste as cells. */
export const tsv = (rows: unknown[][]) =>
  rows.map((r) => r.map((c) => csvCell(c).replace(/^"|"$/g, '').replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
