import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { collisionsIn, removalOf } from '@/domain/live-session/marking/collisions'
import { isBlind } from '@/domain/live-session/marking/lead'
import { blindRunning } from '../blind-stages'
import { anyHistory } from '../histories'
import { idOf } from '../people'
import { running, started } from '../stages'
import { act, play, type Step } from '../story'

const mark: Command = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }
const phase = (key: string): Command => ({ type: 'enterPhase', phase: key })

function crossed(...steps: readonly Step[]) {
  const { events, state } = play(steps)
  return collisionsIn(events, 0, state).map(({ subject, first, last }) => ({
    kind: subject.kind,
    by: [first.actorId, last.actorId],
    acts: [first.type, last.type],
  }))
}

describe('two supervisors who share their marks', () => {
  it('cross when both change phase in the same second', () => {
    expect(
      crossed(...started, act('sophie', phase('exploration'), 60), act('marc', phase('conclusion'), 60.4)),
    ).toEqual([{ kind: 'phase', by: ['sophie', 'marc'], acts: ['phaseEntered', 'phaseEntered'] }])
  })

  it('do not when the second has had time to see the first, nor when it is the same phase', () => {
    const first = act('sophie', phase('exploration'), 60)
    expect(crossed(...started, first, act('marc', phase('conclusion'), 63))).toEqual([])
    expect(crossed(...started, first, act('marc', phase('exploration'), 60.2))).toEqual([])
  })

  const changes: [string, Command][] = [
    ['changes', { type: 'recodeMark', markId: idOf('m'), codeKey: 'silence', valence: null }],
    ['moves', { type: 'retimeMark', markId: idOf('m'), markedAt: 0 }],
    ['deletes', { type: 'deleteMark', markId: idOf('m') }],
    ['undoes', { type: 'undo', eventId: idOf('m') }],
  ]
  it.each(changes)('cross when one %s what the other has just made', (_verb, command) => {
    const made = act('sophie', mark, 60, { id: 'm' })
    expect(crossed(...started, made, act('marc', command, 61))).toMatchObject([
      { kind: 'mark', by: ['sophie', 'marc'] },
    ])
  })

  it('do not when both acts hold side by side', () => {
    const made = act('sophie', mark, 60, { id: 'm' })
    const noted = act('marc', { type: 'noteMark', markId: idOf('m'), text: 'vraiment ?' }, 61)
    const moved = act('sophie', { type: 'retimeMark', markId: idOf('m'), markedAt: 0 }, 61.5)
    expect(crossed(...started, made, noted, moved)).toEqual([])
  })

  it('do not when one brings back what the other then writes about', () => {
    const gone = act('marc', { type: 'deleteMark', markId: idOf('mark') }, 90, { id: 'del' })
    const back = act('marc', { type: 'undo', eventId: idOf('del') }, 100)
    const noted = act('sophie', { type: 'noteMark', markId: idOf('mark'), text: 'là' }, 101)
    expect(crossed(...running, gone, back, noted)).toEqual([])
  })

  it('cross when one undoes a change of a mark that the other has just deleted', () => {
    const recode: Command = { type: 'recodeMark', markId: idOf('mark'), codeKey: 'echo', valence: null }
    const gone = act('marc', { type: 'deleteMark', markId: idOf('mark') }, 100)
    const changed = act('sophie', recode, 90, { id: 're' })
    expect(
      crossed(...running, changed, gone, act('sophie', { type: 'undo', eventId: idOf('re') }, 100.5)),
    ).toEqual([{ kind: 'mark', by: ['marc', 'sophie'], acts: ['markDeleted', 'undone'] }])
  })

  it('cross when one undoes the mark that the other is changing', () => {
    const recode: Command = { type: 'recodeMark', markId: idOf('mark'), codeKey: 'echo', valence: null }
    expect(
      crossed(
        ...running,
        act('marc', recode, 100),
        act('sophie', { type: 'undo', eventId: idOf('mark') }, 100.5),
      ),
    ).toEqual([{ kind: 'mark', by: ['marc', 'sophie'], acts: ['markRecoded', 'undone'] }])
  })

  it('cross over one item of the frame, not over two', () => {
    const tick = act('sophie', { type: 'tickFrame', item: 'adhesion' }, 60)
    const untick = (item: string) => act('marc', { type: 'untickFrame', item }, 60.3)
    expect(crossed(...running, tick, untick('adhesion'))).toMatchObject([{ kind: 'frame' }])
    expect(crossed(...running, tick, untick('duration'))).toEqual([])
  })

  it('cross when an act made before the other’s arrives long after it', () => {
    const recode: Command = { type: 'recodeMark', markId: idOf('mark'), codeKey: 'echo', valence: null }
    const late = { ...act('marc', { ...recode, codeKey: 'silence' }, 90), received: 300 }
    expect(crossed(...running, act('sophie', recode, 100), late)).toHaveLength(1)
  })

  it('do not cross with what another supervisor did to another mark, or on another track', () => {
    const note = (by: 'sophie' | 'nadia', id: string): Step =>
      act(by, { type: 'noteMark', markId: idOf(id), text: 'là' }, 100)
    expect(crossed(...running, note('sophie', 'mark'), note('nadia', 'own'))).toEqual([])
    expect(
      crossed(
        ...blindRunning,
        act('sophie', phase('exploration'), 60),
        act('marc', phase('conclusion'), 60.4),
      ),
    ).toEqual([])
  })

  it('are told of a crossing once, whichever facts come together', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ events, state }, cut) => {
        const at = cut % (events.length + 1)
        const whole = collisionsIn(events, 0, state)
        expect(whole.filter(({ last }) => last.seq > at)).toEqual(collisionsIn(events, at, state))
        for (const { first, last } of whole) {
          expect(first.seq).toBeLessThan(last.seq)
          expect(first.actorId).not.toBe(last.actorId)
          expect([first.seat, last.seat]).toEqual(['supervisor', 'supervisor'])
        }
        if (isBlind(state.contract)) expect(whole).toEqual([])
      }),
    )
  })
})

describe('a mark that is no longer there', () => {
  const gone = (...steps: Step[]) => {
    const { events, state } = play([...running, ...steps])
    return removalOf(state, events, idOf('mark'))
  }
  const remove = act('marc', { type: 'deleteMark', markId: idOf('mark') }, 100, { id: 'del' })

  it('was deleted or undone by a supervisor', () => {
    expect(gone()).toBeNull()
    expect(gone(remove)).toEqual({ actorId: 'marc', how: 'deleted' })
    expect(gone(act('marc', { type: 'undo', eventId: idOf('mark') }, 100))).toEqual({
      actorId: 'marc',
      how: 'undone',
    })
  })

  it('stands again once its deletion was undone', () => {
    expect(gone(remove, act('sophie', { type: 'undo', eventId: idOf('del') }, 101))).toBeNull()
  })
})
