import fc from 'fast-check'
import { hotkeyCommands } from '@/domain/hotkeys/commands'
import { layoutOf } from '@/domain/hotkeys/layout'
import type { KeyPress, Press } from '@/domain/hotkeys/press'
import type { Overrides } from '@/domain/hotkeys/resolve'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

export const commands = hotkeyCommands(cepEntretienV1)
export const azerty = layoutOf(null, 'fr')
export const qwerty = layoutOf(null, 'en')
export const qwertz = layoutOf(
  new Map(
    [...'abcm'].map((letter) => [`Key${letter.toUpperCase()}`, letter] as const).concat([['KeyY', 'z']]),
  ),
  'en',
)

export const layouts = fc.constantFrom(azerty, qwerty, qwertz)
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`)
const digits = [...'0123456789'].map((digit) => `Digit${digit}`)
const others = ['Semicolon', 'Comma', 'Slash', 'Minus', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight']
export const presses: fc.Arbitrary<Press> = fc.record({
  code: fc.constantFrom(...letters, ...digits, ...others),
  shift: fc.boolean(),
})
export const someCommand = fc.constantFrom(...commands)
/** Any record at all: keys chosen twice, keys a command may not have, commands of another grid. */
export const anyOverrides: fc.Arbitrary<Overrides> = fc.dictionary(
  fc.oneof(
    someCommand.map(({ id }) => id),
    fc.constant('code:ofAnotherGrid'),
  ),
  fc.option(presses, { freq: 4 }),
  { maxKeys: 25 },
)

/** A key going down, without anything held but Shift. */
export function down(code: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key: '',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    ...more,
  }
}
