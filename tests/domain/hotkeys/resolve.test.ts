import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOf, hotkeyCommands, standardPress } from '@/domain/hotkeys/commands'
import { type Press, pressId } from '@/domain/hotkeys/press'
import { actionAt, type KeyMap, mayHave, type Overrides, resolveKeys } from '@/domain/hotkeys/resolve'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { anyOverrides, azerty, commands, down, layouts, presses, qwerty } from './keyboards'

/** Every press that some command of the map answers to, with the commands that claim it. */
function claimants(map: KeyMap): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const command of map.commands) {
    const press = map.keys.get(command.id)?.press
    for (const claim of press ? claimsOf(command, press) : [])
      by.set(pressId(claim), [...(by.get(pressId(claim)) ?? []), command.id])
  }
  return by
}
/** A press as a keyboard of this layout would send it. */
const sent = (press: Press, written = '') => down(press.code, { shiftKey: press.shift, key: written })
const letterOf = (map: KeyMap, id: string) => {
  const standard = map.commands.find((command) => command.id === id)?.standard
  return map.keys.get(id)?.from === 'letter' && typeof standard === 'string' ? standard : ''
}

describe('keys as a person has set them', () => {
  it('no key has two commands, whatever the record holds', () => {
    fc.assert(
      fc.property(anyOverrides, layouts, (overrides, layout) => {
        const map = resolveKeys(commands, overrides, layout)
        for (const [press, ids] of claimants(map)) {
          expect(ids).toHaveLength(1)
          expect(map.owners.get(press)).toBe(ids[0])
        }
      }),
    )
  })

  it('every command is reached by its key, or is told to have none and why', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyOverrides, layouts, (overrides, layout) => {
        const map = resolveKeys(commands, overrides, layout)
        for (const command of commands) {
          const key = map.keys.get(command.id)
          expect(key).toBeDefined()
          if (key?.press) {
            const written = letterOf(map, command.id)
            expect(actionAt(map, sent(key.press, written))).toEqual(command.action)
            const contrary = sent({ ...key.press, shift: true }, '')
            if (command.shifted) expect(actionAt(map, contrary)).toEqual(command.shifted)
          } else if (key?.from === 'choice') expect(overrides[command.id]).toBeNull()
          else {
            const standard = standardPress(command, layout)
            expect(key?.from).toBe(standard ? 'taken' : 'none')
            if (!standard) continue
            looked.once()
            const claims = claimsOf(command, standard).map(pressId)
            expect(claims.some((claim) => map.owners.has(claim))).toBe(true)
          }
        }
      }),
    )
    looked.expectAtLeast(40)
  })

  it('a key that can be had and was chosen for no other is had', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), presses, layouts, (command, press, layout) => {
        const chosen = resolveKeys(commands, { [command.id]: press }, layout).keys.get(command.id)
        if (mayHave(command, press)) expect(chosen).toEqual({ press, from: 'choice' })
        else expect(chosen?.press).toEqual(standardPress(command, layout))
      }),
    )
  })

  it('with nothing changed every command has its standard key, on any keyboard', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const map = resolveKeys(commands, {}, layout)
        for (const command of commands)
          expect(map.keys.get(command.id)?.press).toEqual(standardPress(command, layout))
      }),
    )
  })

  it('a mark with a contrary keeps Shift for it', () => {
    const wish: Overrides = { 'code:empathy': { code: 'KeyK', shift: true } }
    expect(resolveKeys(commands, wish, qwerty).keys.get('code:empathy')?.press).toEqual({
      code: 'KeyE',
      shift: false,
    })
  })

  it('leaves choices for another grid alone', () => {
    const other = hotkeyCommands({ ...grid, codes: grid.codes.slice(0, 2) })
    const wish: Overrides = { 'code:empathy': { code: 'KeyK', shift: false } }
    expect(resolveKeys(other, wish, qwerty).owners.get('KeyK')).toBeUndefined()
  })
})

describe('letters that commands follow', () => {
  const act = (overrides: Overrides, layout: typeof azerty, code: string, key: string, shiftKey = false) =>
    actionAt(resolveKeys(commands, overrides, layout), down(code, { key, shiftKey }))

  it('are found by what the press wrote, even when the keyboard is not the one expected', () => {
    expect(act({}, azerty, 'KeyM', 'm')).toEqual({ type: 'writeCue' })
    expect(act({}, azerty, 'Semicolon', ';')).toBeNull()
    expect(act({}, qwerty, 'KeyM', '?', true)).toEqual({ type: 'legend' })
  })

  it('give way to a key chosen at their place, and come back with it', () => {
    const wish: Overrides = { 'code:empathy': { code: 'Semicolon', shift: false } }
    expect(act(wish, azerty, 'Semicolon', 'm')).toMatchObject({ codeKey: 'empathy' })
    expect(resolveKeys(commands, wish, azerty).keys.get('cue')).toEqual({ press: null, from: 'taken' })
    expect(act(wish, qwerty, 'KeyM', 'm')).toEqual({ type: 'writeCue' })
  })

  it('are free once their command was given another key', () => {
    const wish: Overrides = { cue: { code: 'KeyK', shift: false } }
    expect(act(wish, azerty, 'Semicolon', 'm')).toBeNull()
    expect(act(wish, azerty, 'KeyK', 'k')).toEqual({ type: 'writeCue' })
  })
})
