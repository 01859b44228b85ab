import { keyLabel } from '@/domain/hotkeys/layout'
import type { Locale } from '@/domain/localized'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const places = [
  ...[...letters].map((letter) => `Key${letter}`),
  ...Array.from({ length: 10 }, (_, digit) => `Digit${digit}`),
]

/**
 * The character that BORIS waits for at a place on the keyboard: what a French reader's AZERTY, or else a QWERTY, writes there. With Shift
 * its capital; '' where Shift makes no capital of it.
 */
export function characterAt(hotkey: string, locale: Locale, shift = false): string {
  const capital = keyLabel(hotkey, null, locale)
  const plain = capital.toLowerCase()
  if (!shift) return plain
  return capital === plain ? '' : capital
}

/** The place on the keyboard where a character is written, with or without Shift; null where this keyboard has none. */
export function placeOf(character: string, locale: Locale): string | null {
  const capital = character.toUpperCase()
  return places.find((place) => keyLabel(place, null, locale) === capital) ?? null
}
