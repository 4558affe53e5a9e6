// Shapes of the ledger table and the choices kept for each (columns, density).
import { reactive, watch } from 'vue'
import { keep, kept } from '@shared/comfort'

export interface Column<R> {
  key: string
  title: string
  width?: string
  end?: boolean // digits, set to the right
  always?: boolean // can't be hidden
  hidden?: boolean // hidden until chosen
  text: (row: R) => string // for CSV and for the plain cell
}
export interface LedgerChoice { dense: boolean; hidden: string[] }

export function ledgerChoice<R>(name: string, columns: Column<R>[]): LedgerChoice {
  let saved: Partial<LedgerChoice> = {}
  try { saved = JSON.parse(kept('tm.ledger.' + name) ?? '{}') as Partial<LedgerChoice> } catch { /* spoilt: begin anew */ }
  const choice = reactive<LedgerChoice>({
    dense: saved.dense ?? false,
    hidden: Array.isArray(saved.hidden) ? saved.hidden : columns.filter((c) => c.hidden).map((c) => c.key),
  })
  watch(choice, (now) => keep('tm.ledger.' + name, JSON.stringify(now)))
  return choice
}
