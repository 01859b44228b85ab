import type { Layout, Letter } from './commands'
import type { KeyPress, Press } from './press'

/** What a keyboard writes at each place, without Shift, as the browser tells it; null where it does not. */
export type Written = ReadonlyMap<string, string> | null

const alone = (code: string): Press => ({ code, shift: false })
const azerty: Readonly<Record<string, string>> = {
  KeyQ: 'a',
  KeyW: 'z',
  KeyA: 'q',
  KeyZ: 'w',
  Semicolon: 'm',
  KeyM: ',',
  Comma: ';',
  Period: ':',
  Slash: '!',
  Quote: 'ù',
  Backslash: '*',
  BracketLeft: '^',
  BracketRight: '$',
  Minus: ')',
  Equal: '=',
  Backquote: '²',
  IntlBackslash: '<',
}
const qwerty: Readonly<Record<string, string>> = {
  Semicolon: ';',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Quote: "'",
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  IntlBackslash: '<',
}
const named: Readonly<Record<string, string>> = {
  Backspace: '⌫',
  Delete: '⌦',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/**
 * The letter written on a key of the person's keyboard. Where the browser says nothing, French is taken to mean AZERTY and
 * any other language QWERTY.
 */
export function keyLabel(code: string, written: Written, locale: string): string {
  if (code.startsWith('Digit')) return code.slice('Digit'.length)
  const known = named[code] ?? written?.get(code)?.trim()
  if (known) return capital(known)
  const guess = (locale === 'fr' ? azerty : qwerty)[code]
  return guess ? capital(guess) : code.replace(/^Key/, '')
}

/** `ß` has no capital of its own. */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length === letter.length ? upper : letter
}

/** Where this keyboard writes the letters that commands follow. Question marks are told by the family of the keyboard. */
export function layoutOf(written: Written, locale: string): Layout {
  const at = (letter: string) => [...(written ?? [])].find(([, each]) => each === letter)?.[0]
  const isAzerty = written ? at('a') === 'KeyQ' : locale === 'fr'
  const isQwertz = at('z') === 'KeyY'
  const m = at('m') ?? (isAzerty ? 'Semicolon' : 'KeyM')
  return {
    m: alone(m),
    M: { code: m, shift: true },
    n: alone(at('n') ?? 'KeyN'),
    '?': { code: isAzerty ? 'KeyM' : isQwertz ? 'Minus' : 'Slash', shift: true },
  }
}

/** The layout as a key press corrects it: no page can know every keyboard, but a press shows where it writes its letter. */
export function learnt(layout: Layout, { key, code, shiftKey }: KeyPress): Layout {
  const letter = shiftKey ? key : key.toLowerCase()
  if (!isFollowed(letter) || (letter !== '?' && shiftKey)) return layout
  const known = layout[letter]
  if (known.code === code && known.shift === shiftKey) return layout
  const changed = { ...layout, [letter]: { code, shift: shiftKey } }
  return letter === 'm' ? { ...changed, M: { code, shift: true } } : changed
}

function isFollowed(letter: string): letter is Exclude<Letter, 'M'> {
  return letter === 'm' || letter === 'n' || letter === '?'
}
