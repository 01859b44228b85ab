import { describe, expect, it } from 'vitest'
import { hotkeyCommands, standardPress } from '@/domain/hotkeys/commands'
import { keyLabel, layoutOf, learnt } from '@/domain/hotkeys/layout'
import { refusalOf } from '@/domain/hotkeys/press'
import { pressSchema } from '@/domain/hotkeys/press-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { azerty, down, qwerty, qwertz } from './keyboards'

describe('a key wanted for a command', () => {
  it('is theirs when it writes something, or edits', () => {
    for (const code of ['KeyK', 'Digit9', 'Comma', 'Delete', 'ArrowLeft'])
      expect(refusalOf(down(code, { key: 'k' }), true)).toBeNull()
    expect(refusalOf(down('KeyK', { key: 'K', shiftKey: true }), false)).toBeNull()
  })

  it.each([
    ['with Ctrl', down('KeyK', { ctrlKey: true }), 'combination'],
    ['with Alt', down('KeyK', { altKey: true }), 'combination'],
    ['with the system key', down('KeyK', { metaKey: true }), 'combination'],
    ['Enter', down('Enter', { key: 'Enter' }), 'control'],
    ['Space', down('Space', { key: ' ' }), 'control'],
    ['Tab', down('Tab', { key: 'Tab' }), 'control'],
    ['Escape', down('Escape', { key: 'Escape' }), 'control'],
    ['of the number pad', down('Numpad5', { key: '5' }), 'screenReader'],
    ['Insert', down('Insert', { key: 'Insert' }), 'screenReader'],
    ['Caps Lock', down('CapsLock', { key: 'CapsLock' }), 'screenReader'],
    ['F5', down('F5', { key: 'F5' }), 'browser'],
    ['the slash, wherever it is', down('Period', { key: '/', shiftKey: true }), 'browser'],
    ['the apostrophe, wherever it is', down('Digit4', { key: "'" }), 'browser'],
    ['an accent that waits for a letter', down('BracketLeft', { key: 'Dead' }), 'dead'],
    ['Page Down', down('PageDown', { key: 'PageDown' }), 'navigation'],
    ['an arrow that scrolls', down('ArrowDown', { key: 'ArrowDown' }), 'navigation'],
    ['with Shift, where Shift says the contrary', down('KeyK', { shiftKey: true }), 'shift'],
  ] as const)('is refused: %s', (_, press, reason) => {
    expect(refusalOf(press, true)).toBe(reason)
  })

  it('every standard key could be chosen', () => {
    for (const layout of [azerty, qwerty, qwertz])
      for (const command of hotkeyCommands(cepEntretienV1))
        expect(pressSchema.safeParse(standardPress(command, layout)).success).toBe(true)
  })
})

describe('the letter shown for a key', () => {
  it('follows the keyboard the browser knows of', () => {
    expect(keyLabel('KeyQ', new Map([['KeyQ', 'a']]), 'en')).toBe('A')
    expect(keyLabel('KeyY', new Map([['KeyY', 'z']]), 'fr')).toBe('Z')
    expect(keyLabel('Minus', new Map([['Minus', 'ß']]), 'en')).toBe('ß')
  })

  it('takes French for AZERTY and English for QWERTY when the browser says nothing', () => {
    const keys = ['KeyQ', 'KeyW', 'KeyE', 'Semicolon', 'KeyM']
    expect(keys.map((code) => keyLabel(code, null, 'fr'))).toEqual(['A', 'Z', 'E', 'M', ','])
    expect(keys.map((code) => keyLabel(code, null, 'en'))).toEqual(['Q', 'W', 'E', ';', 'M'])
  })

  it('writes digits as digits, whatever AZERTY prints without Shift, and keys that edit by their sign', () => {
    expect(keyLabel('Digit2', new Map([['Digit2', 'é']]), 'fr')).toBe('2')
    expect(['Backspace', 'ArrowLeft'].map((code) => keyLabel(code, null, 'en'))).toEqual(['⌫', '←'])
  })
})

describe('where a keyboard writes M, N and the question mark', () => {
  it('is guessed from the language when the browser says nothing', () => {
    expect(azerty).toMatchObject({ m: { code: 'Semicolon' }, '?': { code: 'KeyM', shift: true } })
    expect(qwerty).toMatchObject({ m: { code: 'KeyM' }, '?': { code: 'Slash', shift: true } })
  })

  it('is learnt from a press that shows it', () => {
    expect(learnt(azerty, down('KeyM', { key: 'm' })).m).toEqual({ code: 'KeyM', shift: false })
    expect(learnt(qwerty, down('KeyM', { key: '?', shiftKey: true }))['?'].code).toBe('KeyM')
    expect(learnt(azerty, down('Semicolon', { key: 'm' }))).toBe(azerty)
    for (const other of [down('KeyK', { key: 'k' }), down('KeyX', { key: 'M', shiftKey: true })])
      expect(learnt(azerty, other)).toBe(azerty)
  })

  it('is read from the browser’s map when there is one', () => {
    const french = new Map([
      ['KeyQ', 'a'],
      ['Semicolon', 'm'],
      ['KeyN', 'n'],
    ])
    expect(layoutOf(french, 'en')).toEqual(azerty)
    expect(qwertz['?']).toEqual({ code: 'Minus', shift: true })
  })
})
