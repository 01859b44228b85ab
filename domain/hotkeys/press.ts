/** Places a command may be given: those that write something on every keyboard, and four that edit. */
export const assignable =
  /^(?:Key[A-Z]|Digit[0-9]|Minus|Equal|BracketLeft|BracketRight|Backslash|IntlBackslash|Semicolon|Quote|Backquote|Comma|Period|Slash|Backspace|Delete|ArrowLeft|ArrowRight)$/

/** One key by its physical place (`KeyboardEvent.code`), pressed alone or with Shift. */
export type Press = { readonly code: string; readonly shift: boolean }

/** What is known of a pressed key; a subset of KeyboardEvent. */
export type KeyPress = {
  readonly code: string
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** Identity of a press: equal presses, equal texts. */
export function pressId({ code, shift }: Press): string {
  return shift ? `Shift+${code}` : code
}

/** Why a key cannot be given to a command. */
export type KeyRefusal =
  | 'combination'
  | 'control'
  | 'navigation'
  | 'screenReader'
  | 'browser'
  | 'dead'
  | 'shift'

const controls = ['Enter', 'NumpadEnter', 'Space', 'Tab', 'Escape']
const modifierOfReaders = ['Insert', 'CapsLock', 'NumLock', 'ScrollLock', 'ContextMenu', 'Pause']

/**
 * Why a command cannot be given this key press, or null when it can. `withShift`: the command uses Shift with its key for the
 * contrary mark.
 */
export function refusalOf(press: KeyPress, withShift: boolean): KeyRefusal | null {
  const { code, key } = press
  if (press.ctrlKey || press.altKey || press.metaKey) return 'combination'
  if (controls.includes(code)) return 'control'
  if (code.startsWith('Numpad') || modifierOfReaders.includes(code)) return 'screenReader'
  if (/^F\d+$/.test(code)) return 'browser'
  if (key === 'Dead' || key === 'Process') return 'dead'
  // Firefox opens its search on these, whatever the page does with them.
  if (key === '/' || key === "'") return 'browser'
  if (!assignable.test(code)) return 'navigation'
  return withShift && press.shiftKey ? 'shift' : null
}
