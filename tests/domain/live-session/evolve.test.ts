import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUndoable, type LiveSessionEvent } from '@/domain/live-session/event'
import { evolve, fold } from '@/domain/live-session/evolve'
import { factTable } from '@/domain/live-session/fact-table'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { anyHistory, recordedHistory, takeHistory } from './histories'
import { running, started } from './stages'
import { fact, play, record } from './story'

const withoutSeq = ({ seq: _seq, ...rest }: LiveSessionState) => rest

describe('folding facts', () => {
  it('gives the same state wherever a catch-up splits them', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.nat(200)), ({ events, state }, cuts) => {
        let folded = initialState
        const bounds = [...cuts.filter((cut) => cut < events.length), events.length].sort((a, b) => a - b)
        let from = 0
        for (const to of bounds) {
          folded = fold(events.slice(from, to), folded)
          from = to
        }
        expect(folded).toEqual(state)
      }),
    )
  })

  it('gives the same state and annotations one by one as all at once', () => {
    fc.assert(
      fc.property(anyHistory, ({ events }) => {
        const together = fold(events, initialState)
        const oneByOne = events.reduce(evolve, initialState)
        expect(oneByOne).toEqual(together)
        expect(annotationsOf(oneByOne)).toEqual(
          annotationsOf({ ...together, entries: [...together.entries] }),
        )
      }),
    )
  })

  it('numbers a history without gap, each fact with an id of its own', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
        expect(state.seq).toBe(events.length)
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      }),
    )
  })

  it('never passes over a fact that decide has yielded', () => {
    fc.assert(
      fc.property(anyHistory, ({ steps }) => {
        for (const { before, events } of steps) {
          let state = before
          for (const event of events) {
            const next = evolve(state, event)
            expect(isDeepStrictEqual(withoutSeq(next), withoutSeq(state)), event.type).toBe(false)
            if (isUndoable(event)) expect(annotationsOf(next), event.type).not.toEqual(annotationsOf(state))
            state = next
          }
        }
      }),
    )
  })

  it('leaves the state and the facts it starts from as they were', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ events }, any) => {
        const cut = any % events.length
        const middle = fold(events.slice(0, cut), initialState)
        const copy = structuredClone(middle)
        fold(freeze(events.slice(cut)), Object.freeze(middle))
        expect(middle).toEqual(copy)
      }),
    )
  })

  it('counts a hidden fact and one of a newer release, and keeps everything else', () => {
    const { state } = play(running)
    const hidden = evolve(state, { seq: 99, type: 'hidden' })
    expect(hidden).toEqual({ ...state, seq: 99 })
    const newer = { ...play(started).events[0], seq: 100, type: 'stickerAwarded' }
    expect(evolve(state, newer as unknown as LiveSessionEvent)).toEqual({ ...state, seq: 100 })
  })

  it('passes over a correction of something it does not hold', () => {
    const { state } = play(running)
    const gone = [
      fact('undone', { eventId: 'gone' }, 'sophie'),
      fact('markDeleted', { markId: 'gone' }, 'sophie'),
    ]
    const after = fold(
      record(
        gone.map(({ fact }) => fact),
        state.seq,
        0,
      ),
      state,
    )
    expect(annotationsOf(after)).toEqual(annotationsOf(state))
    expect(after.seq).toBe(state.seq + 2)
  })
})

describe('random histories', () => {
  it('reach every kind of fact that a command or a change of what is agreed yields', () => {
    const histories = [anyHistory, takeHistory, recordedHistory].flatMap((each) =>
      fc.sample(each, { numRuns: 800, seed: 16 }),
    )
    const reached = histories.flatMap(({ events }) => events)
    expect([...new Set(reached.map(({ type }) => type))].sort()).toEqual([...everyType].sort())
  })
})

const everyType = Object.keys(factTable).filter((type) => type !== 'erased' && type !== 'purged')

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}
