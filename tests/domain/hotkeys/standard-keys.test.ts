import { describe, expect, it } from 'vitest'
import type { KeyPress } from '@/domain/hotkeys/press'
import { actionAt, resolveKeys } from '@/domain/hotkeys/resolve'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { azerty, commands, down } from './keyboards'

const map = resolveKeys(commands, {}, azerty)
const press = (code: string, more: Partial<KeyPress> = {}) => actionAt(map, down(code, more))

describe('a key press on the console', () => {
  it('marks a posture shown, and missed with Shift', () => {
    expect(press('KeyE')).toEqual({ type: 'mark', codeKey: 'empathy', valence: 'demonstrated' })
    expect(press('KeyE', { shiftKey: true })).toEqual({ type: 'mark', codeKey: 'empathy', valence: 'missed' })
  })

  it('marks a principle upheld, and breached with Shift', () => {
    expect(press('KeyA')).toEqual({ type: 'mark', codeKey: 'confidentiality', valence: 'upheld' })
    expect(press('KeyA', { shiftKey: true })).toMatchObject({ valence: 'breached' })
  })

  it('marks a technique without direction, and does nothing for it with Shift', () => {
    expect(press('KeyF')).toEqual({ type: 'mark', codeKey: 'openQuestion', valence: null })
    expect(press('KeyF', { shiftKey: true })).toBeNull()
  })

  it('reaches every code of the grid by its own key', () => {
    for (const code of grid.codes) expect(press(code.hotkey ?? '')).toMatchObject({ codeKey: code.key })
  })

  it('reads digits by place: phases, pause, ready cues, and frame items with Shift', () => {
    expect(press('Digit2', { key: 'é' })).toEqual({ type: 'phase', phase: 'exploration' })
    expect(press('Digit0', { key: 'à' })).toEqual({ type: 'pause' })
    expect(press('Digit5', { key: '(' })).toEqual({ type: 'readyCue', index: 0 })
    expect(press('Digit8', { key: '_' })).toEqual({ type: 'readyCue', index: 3 })
    expect(press('Digit5', { key: '5', shiftKey: true })).toEqual({ type: 'frame', item: 'adhesion' })
    expect(press('Digit6', { key: '6', shiftKey: true })).toEqual({ type: 'iconCue', index: 0 })
    expect(press('Digit9', { key: '9', shiftKey: true })).toEqual({ type: 'iconCue', index: 3 })
    expect(press('Digit0', { key: '0', shiftKey: true })).toEqual({ type: 'end' })
  })

  it('finds the cue and the note by their letter, wherever the layout puts it', () => {
    expect(press('Semicolon', { key: 'm' })).toEqual({ type: 'writeCue' })
    expect(press('KeyM', { key: ',' })).toBeNull()
    expect(press('KeyM', { key: 'M' })).toEqual({ type: 'writeCue' })
    expect(press('KeyN', { key: 'n' })).toEqual({ type: 'writeNote' })
  })

  it('opens the legend on a question mark of any layout', () => {
    expect(press('KeyM', { key: '?', shiftKey: true })).toEqual({ type: 'legend' })
    expect(press('Slash', { key: '?', shiftKey: true })).toEqual({ type: 'legend' })
  })

  it('takes back, gives back and moves the last mark', () => {
    expect(press('Backspace', { key: 'Backspace' })).toEqual({ type: 'undo' })
    expect(press('Backspace', { key: 'Backspace', shiftKey: true })).toEqual({ type: 'redo' })
    expect(press('ArrowLeft', { key: 'ArrowLeft' })).toEqual({ type: 'nudge', byMs: -5_000 })
    expect(press('ArrowRight', { key: 'ArrowRight' })).toEqual({ type: 'nudge', byMs: 5_000 })
  })

  it('turns the last mark into its contrary, and deletes it', () => {
    expect(press('KeyL', { key: 'l' })).toEqual({ type: 'flip' })
    expect(press('Delete', { key: 'Delete' })).toEqual({ type: 'delete' })
  })

  it.each(['ctrlKey', 'altKey', 'metaKey', 'repeat'] as const)('leaves the key alone with %s', (held) => {
    expect(press('KeyE', { [held]: true })).toBeNull()
    expect(press('Slash', { key: '?', [held]: true })).toBeNull()
  })

  it('leaves Space, Enter, Tab and Escape their native meaning', () => {
    for (const key of ['Enter', 'Tab', 'Escape']) expect(press(key, { key })).toBeNull()
    expect(press('Space', { key: ' ' })).toBeNull()
  })
})
