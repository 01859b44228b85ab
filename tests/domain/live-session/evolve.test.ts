import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventType, isUndoable, type LiveSessionEvent } from '@/domain/live-session/event'
import { evolve, fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { anyHistory } from './histories'
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
    const reached = fc.sample(anyHistory, { numRuns: 400, seed: 16 }).flatMap(({ events }) => events)
    expect([...new Set(reached.map(({ type }) => type))].sort()).toEqual([...everyType].sort())
  })
})

const everyType = Object.keys({
  scheduled: 1,
  cancelled: 1,
  briefingOpened: 1,
  focusChosen: 1,
  readinessDeclared: 1,
  interviewStarted: 1,
  phaseEntered: 1,
  interviewPaused: 1,
  interviewHalted: 1,
  interviewResumed: 1,
  interviewEnded: 1,
  interviewReopened: 1,
  marked: 1,
  markNoted: 1,
  markRetimed: 1,
  markRecoded: 1,
  markDeleted: 1,
  frameTicked: 1,
  frameUnticked: 1,
  undone: 1,
  redone: 1,
  revealGiven: 1,
  revealTakenBack: 1,
  cueSent: 1,
  cueAcknowledged: 1,
  dialMoved: 1,
  talkHeard: 1,
  selfAssessmentGiven: 1,
  returnGiven: 1,
  seatLocked: 1,
  codingFinished: 1,
  unsealed: 1,
  commitmentMade: 1,
  commitmentWithdrawn: 1,
  closed: 1,
  commitmentReviewed: 1,
  commentPosted: 1,
  repairWritten: 1,
  wordsRedacted: 1,
  iconCueSent: 1,
  cueWithdrawn: 1,
  cueKept: 1,
  keptCueDropped: 1,
  turnGiven: 1,
  viewsOpened: 1,
  entered: 1,
  moved: 1,
  seatsChanged: 1,
  planChanged: 1,
  scenarioChanged: 1,
  briefingSetBack: 1,
  cancellationUndone: 1,
  supervisorCalled: 1,
  supervisorCallEnded: 1,
  consentGiven: 1,
  consentWithdrawn: 1,
} satisfies Record<Exclude<EventType, 'erased' | 'purged'>, 1>)

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}
