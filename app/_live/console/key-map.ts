import type { Code, ObservationGrid, Valence } from '@/domain/observation/grid'
import { valencesOf } from '@/domain/observation/grid'

/** What the console needs to know of a key press; a subset of KeyboardEvent. */
export type KeyPress = {
  code: string
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
}

export type ConsoleAction =
  | { type: 'mark'; codeKey: string; valence: Valence | null }
  | { type: 'phase'; phase: string }
  | { type: 'frame'; item: string }
  | { type: 'pause' }
  | { type: 'readyCue'; index: number }
  | { type: 'writeCue' }
  | { type: 'writeNote' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'nudge'; byMs: number }
  | { type: 'legend' }

/** Step of one arrow on the last mark, in milliseconds. */
export const nudgeMs = 5_000

const readyCueKeys = ['Digit5', 'Digit6', 'Digit7', 'Digit8']

/**
 * What a key press asks of the console, or null when it is not the console's. Marks, phases and frame items go by place
 * on the keyboard; M, N and ? by the letter, which moves between layouts.
 */
export function actionOf(grid: ObservationGrid, press: KeyPress): ConsoleAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return null
  return press.key === '?' ? { type: 'legend' } : (editing(press) ?? byLetter(press) ?? byPlace(grid, press))
}

function editing({ key, shiftKey }: KeyPress): ConsoleAction | null {
  if (key === 'Backspace') return { type: shiftKey ? 'redo' : 'undo' }
  if (shiftKey) return null
  if (key === 'ArrowLeft') return { type: 'nudge', byMs: -nudgeMs }
  if (key === 'ArrowRight') return { type: 'nudge', byMs: nudgeMs }
  return null
}

function byLetter({ key, shiftKey }: KeyPress): ConsoleAction | null {
  if (shiftKey) return null
  if (key.toLowerCase() === 'm') return { type: 'writeCue' }
  if (key.toLowerCase() === 'n') return { type: 'writeNote' }
  return null
}

function byPlace(grid: ObservationGrid, { code, shiftKey }: KeyPress): ConsoleAction | null {
  const marked = grid.codes.find((each) => each.hotkey === code)
  if (marked) return markAction(marked, shiftKey)
  if (shiftKey) {
    const item = grid.frame.find((each) => each.hotkey === code)
    return item ? { type: 'frame', item: item.key } : null
  }
  const phase = grid.phases.find((each) => each.hotkey === code)
  if (phase) return { type: 'phase', phase: phase.key }
  if (code === 'Digit0') return { type: 'pause' }
  const cue = readyCueKeys.indexOf(code)
  return cue === -1 ? null : { type: 'readyCue', index: cue }
}

function markAction(code: Code, shiftKey: boolean): ConsoleAction | null {
  const [positive, negative] = valencesOf(code)
  if (shiftKey) return negative ? { type: 'mark', codeKey: code.key, valence: negative } : null
  return { type: 'mark', codeKey: code.key, valence: positive ?? null }
}

const azerty: Record<string, string> = { KeyQ: 'A', KeyW: 'Z', KeyA: 'Q', KeyZ: 'W' }

/**
 * The letter written on a key of the person's keyboard. `layout` is the browser's own map where it gives one; without
 * it, French is taken to mean AZERTY and any other language QWERTY.
 */
export function keyLabel(code: string, layout: ReadonlyMap<string, string> | null, locale: string): string {
  if (code.startsWith('Digit')) return code.slice('Digit'.length)
  const known = layout?.get(code)
  if (known) return known.toUpperCase()
  return (locale === 'fr' ? azerty[code] : undefined) ?? code.replace(/^Key/, '')
}
