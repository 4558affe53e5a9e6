// A file sent to be looked at, taken in, or to come back as another file. Its bytes go as they are; what comes back is
// the server's.
import { sendForFile, sendRaw } from '@shared/api/client'
import { newKey } from '@shared/api/key'
import type { ChangeImport, ImportBordersLook, ImportLook, ImportStandsLook, ImportView } from '@shared/api/types'
import { keepFile } from '@shared/keep'

export type ImportKind = 'households' | 'buildings' | 'grid' | 'borders'
export interface Fault { row: number; column: string; value: string; words: string }
export interface Look {
  rows: number
  numbers: { key: string; n: number }[]
  columns: string[]
  bad: { row: number; cells: string[] }[] // the bad rows whole, where the server gives them
  faults: Fault[]
  more: number // cells that are wrong beyond those
}

const TYPE = 'application/octet-stream'
const query = (place: string, more = '') => `?place=${encodeURIComponent(place)}${more}`
const called = (file: File) => 'file=' + encodeURIComponent(file.name.slice(-200))
const from = (since?: string) => (since ? '&since=' + since : '')

function lookOfHouseholds(l: ImportLook): Look {
  const numbers = [['line_count', l.line_count], ['people', l.people], ['doors', l.doors], ['known', l.known]] as const
  return {
    rows: l.line_count, numbers: numbers.map(([key, n]) => ({ key, n })), columns: l.columns.map((c) => c.text),
    bad: l.rows.map((r) => ({ row: r.row, cells: r.cells.map((c) => c.text) })), faults: l.faults, more: l.fault_count - l.faults.length,
  }
}
function lookOfGrid(l: ChangeImport): Look {
  const kinds = new Map<string, number>()
  for (const a of l.acts) kinds.set(a.kind, (kinds.get(a.kind) ?? 0) + 1)
  const numbers = [{ key: 'features', n: l.rows }, ...[...kinds].map(([key, n]) => ({ key: 'acts.' + key, n }))]
  const faults = l.faults.map((f) => ({ row: f.row, column: f.column ?? '', value: f.value ?? '', words: f.words }))
  return { rows: l.rows, numbers, columns: [], bad: [], faults, more: 0 }
}

function lookOfBuildings(l: ImportStandsLook): Look {
  const numbers = [['line_count', l.line_count], ['compounds', l.compounds], ['buildings', l.buildings], ['households', l.households], ['known', l.known]] as const
  return { rows: l.buildings, numbers: numbers.map(([key, n]) => ({ key, n })), columns: [], bad: [], faults: l.faults, more: l.fault_count - l.faults.length }
}

function lookOfBorders(l: ImportBordersLook): Look {
  const numbers = [['features', l.line_count], ['borders', l.borders], ['known', l.known]] as const
  return { rows: l.borders, numbers: numbers.map(([key, n]) => ({ key, n })), columns: [], bad: [], faults: l.faults, more: l.fault_count - l.faults.length }
}

/** `since`: of buildings, from which day on they are there. */
export async function lookAt(kind: ImportKind, file: File, place: string, since?: string, key = newKey()): Promise<Look> {
  if (kind === 'grid') return lookOfGrid(await sendRaw<ChangeImport>('/changes/import' + query(place), file, { type: TYPE, key }))
  if (kind === 'borders') return lookOfBorders(await sendRaw<ImportBordersLook>('/imports/borders/check', file, { type: TYPE, key }))
  if (kind === 'buildings') return lookOfBuildings(await sendRaw<ImportStandsLook>('/imports/buildings/check' + query(place, from(since)), file, { type: TYPE, key }))
  return lookOfHouseholds(await sendRaw<ImportLook>('/imports/check' + query(place), file, { type: TYPE, key }))
}
/** The id of what was made: a draft of a change set, or an import (0 where a file brought nothing new). */
export async function takeIn(kind: ImportKind, file: File, place: string, since?: string): Promise<number> {
  if (kind === 'grid') return (await sendRaw<ChangeImport>('/changes/import' + query(place, '&save=true'), file, { type: TYPE })).change_id
  if (kind === 'borders') return (await sendRaw<ImportBordersLook>('/imports/borders?' + called(file), file, { type: TYPE })).import_id ?? 0
  if (kind === 'buildings') return (await sendRaw<ImportStandsLook>('/imports/buildings' + query(place, from(since) + '&' + called(file)), file, { type: TYPE })).import_id ?? 0
  return (await sendRaw<ImportView>('/imports' + query(place, '&' + called(file)), file, { type: TYPE })).id
}

/** Send something and keep what comes back as a file. */
export async function fetchFile(path: string, body: BodyInit, type: string, name: string): Promise<void> {
  keepFile(await sendForFile(path, body, { type, key: newKey() }), name)
}
export const badRows = (file: File, place: string, name: string) => fetchFile('/imports/bad-rows' + query(place), file, TYPE, name)
