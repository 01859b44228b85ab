/** The rows of the keyboard as they are drawn: physical places (`KeyboardEvent.code`). */
export const keyboardRows: readonly (readonly string[])[] = [
  [...'1234567890'].map((digit) => `Digit${digit}`).concat('Minus', 'Equal', 'Backspace'),
  [...'QWERTYUIOP'].map((letter) => `Key${letter}`).concat('BracketLeft', 'BracketRight', 'Enter'),
  [...'ASDFGHJKL'].map((letter) => `Key${letter}`).concat('Semicolon', 'Quote', 'Backslash'),
  ['ShiftLeft', ...[...'ZXCVBNM'].map((letter) => `Key${letter}`), 'Comma', 'Period', 'Slash', 'ShiftRight'],
]

/** How far a row stands to the right of the first one, in keys. */
export const rowSteps: readonly number[] = [0, 0.32, 0.55, 0]

/** Places in the order of how near they are to another one, as fingers go; as they come where there is no other. */
export function nearest(places: readonly string[], to: string | null): readonly string[] {
  const from = to === null ? null : spotOf(to)
  if (!from) return places
  const farness = (place: string) => {
    const spot = spotOf(place)
    return spot ? Math.hypot(spot.x - from.x, (spot.y - from.y) * 2) : Number.POSITIVE_INFINITY
  }
  return [...places].sort((one, other) => farness(one) - farness(other))
}

function spotOf(place: string): { x: number; y: number } | null {
  const y = keyboardRows.findIndex((row) => row.includes(place))
  const x = keyboardRows[y]?.indexOf(place)
  return x === undefined ? null : { x: x + (rowSteps[y] ?? 0), y }
}
