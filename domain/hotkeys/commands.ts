import { type ObservationGrid, type Valence, valencesOf } from '@/domain/observation/grid'
import type { Press } from './press'

/** What a key can ask of the console. */
export type ConsoleAction =
  | { type: 'mark'; codeKey: string; valence: Valence | null }
  | { type: 'phase'; phase: string }
  | { type: 'frame'; item: string }
  | { type: 'pause' }
  | { type: 'end' }
  | { type: 'readyCue'; index: number }
  | { type: 'iconCue'; index: number }
  | { type: 'writeCue' }
  | { type: 'keepNextCue' }
  | { type: 'writeNote' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'nudge'; byMs: number }
  | { type: 'flip' }
  | { type: 'delete' }
  | { type: 'legend' }

/** Letters that a command follows to wherever a keyboard writes them; a capital is its letter with Shift. */
export type Letter = 'm' | 'M' | 'n' | '?'
/** Where this person's keyboard writes those letters. */
export type Layout = Readonly<Record<Letter, Press>>

/** One command of the console and the key it has unless its user gives it another. */
export type HotkeyCommand = {
  readonly id: string
  readonly action: ConsoleAction
  /** What the same key asks with Shift: the contrary of a mark. */
  readonly shifted: ConsoleAction | null
  /** Null for a command that has no key until its user gives it one. */
  readonly standard: Press | Letter | null
}

/** Step of one arrow on the last mark, in milliseconds. */
export const nudgeMs = 5_000
/** Keys of the cues that are ready to send, in their order. */
export const readyCueKeys = ['Digit5', 'Digit6', 'Digit7', 'Digit8'] as const
/** The same for icons, with Shift: ⇧1 to ⇧5 tick the frame. */
export const iconCueKeys = ['Digit6', 'Digit7', 'Digit8', 'Digit9'] as const

const alone = (code: string): Press => ({ code, shift: false })
const withShift = (code: string): Press => ({ code, shift: true })
const command = (id: string, action: ConsoleAction, standard: Press | Letter): HotkeyCommand => ({
  id,
  action,
  standard,
  shifted: null,
})

/** Every command a key can be given, in the order lists show them: the grid's marks first, then the course. */
export function hotkeyCommands(grid: ObservationGrid): readonly HotkeyCommand[] {
  return [
    ...grid.codes.map((code): HotkeyCommand => {
      const [positive = null, negative] = valencesOf(code)
      const mark = (valence: Valence | null) => ({ type: 'mark', codeKey: code.key, valence }) as const
      return {
        id: `code:${code.key}`,
        action: mark(positive),
        shifted: negative ? mark(negative) : null,
        standard: code.hotkey === null ? null : alone(code.hotkey),
      }
    }),
    ...grid.phases.map(({ key, hotkey }) =>
      command(`phase:${key}`, { type: 'phase', phase: key }, alone(hotkey)),
    ),
    ...grid.frame.map(({ key, hotkey }) =>
      command(`frame:${key}`, { type: 'frame', item: key }, withShift(hotkey)),
    ),
    command('pause', { type: 'pause' }, alone('Digit0')),
    command('end', { type: 'end' }, withShift('Digit0')),
    command('cue', { type: 'writeCue' }, 'm'),
    command('keepCue', { type: 'keepNextCue' }, 'M'),
    ...readyCueKeys.map((code, index) =>
      command(`readyCue:${index}`, { type: 'readyCue', index }, alone(code)),
    ),
    ...iconCueKeys.map((code, index) =>
      command(`iconCue:${index}`, { type: 'iconCue', index }, withShift(code)),
    ),
    command('note', { type: 'writeNote' }, 'n'),
    command('undo', { type: 'undo' }, alone('Backspace')),
    command('redo', { type: 'redo' }, withShift('Backspace')),
    command('earlier', { type: 'nudge', byMs: -nudgeMs }, alone('ArrowLeft')),
    command('later', { type: 'nudge', byMs: nudgeMs }, alone('ArrowRight')),
    command('flip', { type: 'flip' }, alone('KeyL')),
    command('delete', { type: 'delete' }, alone('Delete')),
    command('legend', { type: 'legend' }, '?'),
  ]
}

/** The key a command has on this keyboard unless its user gives it another; null where it has none of its own. */
export function standardPress({ standard }: HotkeyCommand, layout: Layout): Press | null {
  return typeof standard === 'string' ? layout[standard] : standard
}

/** The presses a command answers to when it is on this key. */
export function claimsOf({ shifted }: HotkeyCommand, press: Press): readonly Press[] {
  return shifted ? [press, withShift(press.code)] : [press]
}
