// The tools of the drawing board, in the order of their buttons, with the keys that take them up.
import type { IconName } from '@shared/icons/paths'

export type Tool = 'look' | 'cut' | 'merge' | 'paint' | 'redraw' | 'overlay'
export const TOOLS: { tool: Tool; icon: IconName; key: string }[] = [
  { tool: 'look', icon: 'locate', key: 'V' }, { tool: 'cut', icon: 'cut', key: 'C' }, { tool: 'merge', icon: 'merge', key: 'M' },
  { tool: 'paint', icon: 'brush', key: 'P' }, { tool: 'redraw', icon: 'edit', key: 'R' }, { tool: 'overlay', icon: 'layers', key: 'O' },
]
