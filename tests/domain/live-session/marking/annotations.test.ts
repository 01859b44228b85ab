import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUndoable, type LiveSessionEvent } from '@/domain/live-session/event'
import { evolve, fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { isCodingFrozen } from '@/domain/live-session/marking/supervision'
import { trackOf } from '@/domain/live-session/marking/tracks'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { anyHistory } from '../histories'
import { contract, idOf, type Name } from '../people'
import { running } from '../stages'
import { act, attempt, fact, play, record } from '../story'

function turn(state: LiveSessionState, type: 'undo' | 'redo', eventId: string): LiveSessionState {
  const author = state.entries.find(({ event }) => event.id === eventId)?.event.actorId
  const outcome = attempt(state, act(author as Name, { type, eventId }, 9_000))
  if (typeof outcome === 'string') throw new Error(outcome)
  return fold(record(outcome, state.seq, 0), state)
}

const editable = (state: LiveSessionState) =>
  ['interview', 'selfAssessment', 'debrief'].includes(state.stage.status)

/** The log as if this annotation had never been made. */
function without(events: readonly LiveSessionEvent[], id: string) {
  return events.filter(
    (event) =>
      event.id !== id &&
      !((event.type === 'undone' || event.type === 'redone') && event.payload.eventId === id),
  )
}

describe('undo and redo', () => {
  it('undoing what was just done restores the annotations exactly; redoing brings them back', () => {
    fc.assert(
      fc.property(anyHistory, ({ steps }) => {
        for (const { before, events, after } of steps) {
          for (const { id } of events.filter(isUndoable)) {
            const undone = turn(after, 'undo', id)
            expect(annotationsOf(undone)).toEqual(annotationsOf(before))
            expect(annotationsOf(turn(undone, 'redo', id))).toEqual(annotationsOf(after))
          }
        }
      }),
    )
  })

  it('undoing anything at any later time reads as if it had never been made; redoing as if it stood', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ events, state }, pick) => {
        const standing = state.entries.filter(
          ({ event, reverted }) => !reverted && !isCodingFrozen(state, event.actorId),
        )
        const entry = standing[pick % standing.length]
        if (!entry || !editable(state)) return
        const { id } = entry.event
        const undone = turn(state, 'undo', id)
        expect(annotationsOf(undone)).toEqual(annotationsOf(fold(without(events, id), initialState)))
        expect(annotationsOf(turn(undone, 'redo', id))).toEqual(annotationsOf(state))
      }),
    )
  })
})

describe('what reads from the log', () => {
  it('a mark shows its last correction that stands, and that it was corrected', () => {
    const { state } = play([
      ...running,
      act('marc', { type: 'recodeMark', markId: idOf('mark'), codeKey: 'echo', valence: null }, 41),
      act('marc', { type: 'recodeMark', markId: idOf('mark'), codeKey: 'silence', valence: null }, 42, {
        id: 'r2',
      }),
      act('sophie', { type: 'undo', eventId: idOf('r2') }, 43),
    ])
    expect(annotationsOf(state).marksById.get(idOf('mark'))).toMatchObject({
      codeKey: 'echo',
      valence: null,
      corrected: true,
      authorId: 'sophie',
    })
  })

  it('a note alone does not count as a correction', () => {
    const { state } = play([
      ...running,
      act('sophie', { type: 'noteMark', markId: idOf('mark'), text: 'juste' }, 41),
    ])
    expect(annotationsOf(state).marksById.get(idOf('mark'))).toMatchObject({
      corrected: false,
      note: 'juste',
    })
  })

  it('an erased note reads as none', () => {
    const { state } = play([
      ...running,
      act('sophie', { type: 'noteMark', markId: idOf('mark'), text: 'juste' }, 41),
      fact('markNoted', { markId: idOf('mark'), text: null }, 'sophie', 42),
    ])
    expect(annotationsOf(state).marksById.get(idOf('mark'))?.note).toBeNull()
  })

  it('is computed once for as long as no annotation changes', () => {
    const { state } = play(running)
    const paused = evolve(state, { seq: state.seq + 1, type: 'hidden' })
    expect(annotationsOf(paused)).toBe(annotationsOf(state))
  })

  it('supervisors share one track, observers have one each', () => {
    expect(trackOf({ seat: 'supervisor', actorId: 'sophie' }, contract)).toBe('supervisor')
    expect(trackOf({ seat: 'supervisor', actorId: 'marc' }, contract)).toBe('supervisor')
    expect(trackOf({ seat: 'observer', actorId: 'nadia' }, contract)).toBe('observer:nadia')
  })
})
