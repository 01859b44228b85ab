import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propose, unassign } from '@/domain/hotkeys/assign'
import { standardPress } from '@/domain/hotkeys/commands'
import { mayHave, type Overrides, resolveKeys } from '@/domain/hotkeys/resolve'
import { anyOverrides, azerty, commands, layouts, presses, qwerty, someCommand } from './keyboards'

const key = (code: string, shift = false) => ({ code, shift })
const ask = (overrides: Overrides, id: string, press: { code: string; shift: boolean }, layout = qwerty) =>
  propose(resolveKeys(commands, overrides, layout), overrides, layout, id, press)
const pressOf = (overrides: Overrides, id: string, layout = qwerty) =>
  resolveKeys(commands, overrides, layout).keys.get(id)?.press ?? null
const reachable = (overrides: Overrides, layout: typeof qwerty) =>
  [...resolveKeys(commands, overrides, layout).keys].flatMap(([id, { press }]) => (press ? [id] : []))

describe('giving a key to a command', () => {
  it('a free key is had at once', () => {
    expect(ask({}, 'code:empathy', key('KeyK'))).toEqual({
      type: 'free',
      overrides: { 'code:empathy': key('KeyK') },
    })
  })

  it('a key that is had names who has it, and both ways out', () => {
    expect(ask({}, 'code:empathy', key('KeyF'))).toEqual({
      type: 'conflict',
      with: ['code:openQuestion'],
      swapped: { 'code:empathy': key('KeyF'), 'code:openQuestion': key('KeyE') },
      taken: { 'code:empathy': key('KeyF'), 'code:openQuestion': null },
    })
  })

  it('a posture may change places with a phase and the frame item above it', () => {
    expect(ask({}, 'code:empathy', key('Digit1'))).toMatchObject({
      with: ['phase:introduction', 'frame:duration'],
      swapped: {
        'code:empathy': key('Digit1'),
        'phase:introduction': key('KeyE'),
        'frame:duration': key('KeyE', true),
      },
    })
  })

  it('is no exchange when what one leaves would not suit the other', () => {
    expect(ask({}, 'frame:duration', key('KeyE'))).toMatchObject({ with: ['code:empathy'], swapped: null })
    expect(ask({ cue: null }, 'cue', key('KeyE'))).toMatchObject({ swapped: null })
  })

  it('its own letter is its standard key, wherever the keyboard writes it', () => {
    const moved = { cue: key('KeyK') }
    expect(ask(moved, 'cue', key('Semicolon'), azerty)).toEqual({ type: 'free', overrides: {} })
    expect(ask(moved, 'cue', key('KeyM'), azerty)).toMatchObject({ overrides: { cue: key('KeyM') } })
  })

  it('comes to what was asked, on any keyboard and from any record', () => {
    fc.assert(
      fc.property(anyOverrides, layouts, someCommand, presses, (overrides, layout, command, press) => {
        fc.pre(mayHave(command, press))
        const proposal = ask(overrides, command.id, press, layout)
        const ways =
          proposal.type === 'free'
            ? [proposal.overrides]
            : [proposal.taken, proposal.swapped ?? proposal.taken]
        for (const way of ways) expect(pressOf(way, command.id, layout)).toEqual(press)
      }),
    )
  })

  it('an exchange leaves no command without a key that had one, and a second one undoes it', () => {
    fc.assert(
      fc.property(anyOverrides, layouts, someCommand, presses, (overrides, layout, command, press) => {
        fc.pre(mayHave(command, press))
        const proposal = ask(overrides, command.id, press, layout)
        if (proposal.type === 'free' || !proposal.swapped) return
        const before = resolveKeys(commands, overrides, layout).keys
        for (const id of reachable(overrides, layout))
          expect(pressOf(proposal.swapped, id, layout)).not.toBeNull()
        // A command that got a key back by it would lose it again: no mere exchange leads there.
        if (reachable(proposal.swapped, layout).length > reachable(overrides, layout).length) return
        const back = ask(proposal.swapped, command.id, before.get(command.id)?.press ?? press, layout)
        expect(back.type).toBe('conflict')
        if (back.type === 'free' || !back.swapped) throw new Error('no way back')
        for (const id of reachable(overrides, layout))
          expect(pressOf(back.swapped, id, layout)).toEqual(before.get(id)?.press)
      }),
    )
  })

  it('a choice that lost its key to another does not come back to life in an exchange', () => {
    const regard = 'code:unconditionalPositiveRegard'
    const twice = { [regard]: key('KeyQ'), 'readyCue:3': key('KeyQ') }
    const there = ask(twice, regard, key('KeyA'))
    if (there.type === 'free' || !there.swapped) throw new Error('no exchange')
    const back = ask(there.swapped, regard, key('KeyQ'))
    if (back.type === 'free' || !back.swapped) throw new Error('no way back')
    expect(pressOf(back.swapped, regard)).toEqual(key('KeyQ'))
  })

  it('going back to the standard key leaves no trace', () => {
    fc.assert(
      fc.property(layouts, someCommand, presses, (layout, command, press) => {
        const first = ask({}, command.id, press, layout)
        if (first.type === 'conflict') return
        const standard = standardPress(command, layout)
        if (standard === null) return
        expect(ask(first.overrides, command.id, standard, layout)).toEqual({
          type: 'free',
          overrides: {},
        })
      }),
    )
  })

  it('a command can be left without one, and is told to be', () => {
    expect(resolveKeys(commands, unassign({}, 'undo'), qwerty).keys.get('undo')).toEqual({
      press: null,
      from: 'choice',
    })
  })
})
