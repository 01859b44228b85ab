import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandType } from '@/domain/live-session/command'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { emptyLog, merge } from '@/domain/live-session/follow/sequence'
import { areCodingsOpen } from '@/domain/live-session/marking/supervision'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { blindLocked, finish } from './blind-stages'
import { blindHistory, type History } from './histories'
import { idOf, people, second } from './people'
import { type Act, attempt, play, record, type Step } from './story'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const coders = fc.constantFrom<['sophie' | 'marc', 'sophie' | 'marc']>(['sophie', 'marc'], ['marc', 'sophie'])

const annotations = [
  ...(['phaseEntered', 'marked', 'markNoted', 'markRetimed', 'markRecoded', 'markDeleted'] as const),
  ...(['frameTicked', 'frameUnticked', 'undone', 'redone'] as const),
] as readonly string[]
const annotating = [
  ...(['enterPhase', 'mark', 'noteMark', 'retimeMark', 'recodeMark', 'deleteMark'] as const),
  ...(['tickFrame', 'untickFrame', 'undo', 'redo'] as const),
] as readonly CommandType[]

const visible = (views: readonly SeenEvent[]) => views.filter((view) => view.type !== 'hidden')
const isBy = (view: SeenEvent, personId: string) => 'actorId' in view && view.actorId === personId
const unplaced = (views: readonly SeenEvent[]) => visible(views).map((view) => ({ ...view, seq: 0 }))
const unplacedState = ({ entries, ...state }: LiveSessionState) => ({
  ...state,
  seq: 0,
  entries: entries.map((entry) => ({ ...entry, event: { ...entry.event, seq: 0 } })),
})

describe('a supervisor who codes blind', () => {
  it('receives nothing the other annotated, at any moment before all have finished', () => {
    fc.assert(
      fc.property(blindHistory, coders, ({ events }, [me, other]) => {
        let state = initialState
        for (const event of events) {
          state = fold([event], state)
          if (areCodingsOpen(state)) return
          // Live as it happens, and once more in a catch-up that reads everything so far.
          const views = events.slice(0, event.seq).map((past) => viewFor(people[me], state, past, family))
          const theirs = visible(views).filter((view) => isBy(view, people[other].personId))
          expect(theirs.filter(({ type }) => annotations.includes(type))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('sees, is told and folds the same whether or not the other annotates', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(blindHistory, coders, ({ script }, [me, other]) => {
        const whole = replay()
        const without = replay()
        for (const step of script) {
          const isTheirs = 'command' in step && step.by === other && annotating.includes(step.command.type)
          const told = whole.take(step, me)
          if (areCodingsOpen(whole.state())) break
          if (isTheirs) {
            expect(visible(told.views)).toEqual([])
            looked.once()
            continue
          }
          const toldWithout = without.take(step, me)
          expect(unplaced(told.views)).toEqual(unplaced(toldWithout.views))
          if ('by' in step && step.by === me) expect(told.refusal).toBe(toldWithout.refusal)
        }
        expect(unplacedState(whole.seen())).toEqual(unplacedState(without.seen()))
      }),
      { numRuns: 60 },
    )
    looked.expectAtLeast(80)
  })

  it('is told of a player only what the room shows: players never see the other track', () => {
    fc.assert(
      fc.property(blindHistory, ({ events, state }: History) => {
        const end = events.findIndex(({ type }) => type === 'unsealed')
        const sealed = end === -1 ? events : events.slice(0, end)
        const then = end === -1 ? state : fold(sealed, initialState)
        for (const viewer of [people.lea, people.karim, people.nadia]) {
          const views = visible(sealed.map((event) => viewFor(viewer, then, event, family)))
          const byMarc = views.filter((view) => isBy(view, 'marc'))
          expect(byMarc.filter(({ type }) => annotations.includes(type))).toEqual([])
        }
      }),
    )
  })
})

describe('once all have finished', () => {
  const { events } = play([...blindLocked, finish('marc'), finish('sophie', 1_260)])
  const live = (me: 'sophie' | 'marc' | 'lea') => {
    let state = initialState
    return events.map((event) => {
      state = fold([event], state)
      return viewFor(people[me], state, event, family)
    })
  }

  it('each coder’s copy becomes stale, and read again it holds the other’s marks', () => {
    for (const me of ['sophie', 'marc'] as const) {
      const sent = live(me)
      const marks = (views: readonly SeenEvent[]) =>
        views.flatMap((view) => (view.type === 'marked' ? [view.id] : []))
      const before = merge(emptyLog('a-log'), sent.slice(0, -1))
      expect(before.stale).toBe(false)
      expect(marks(before.events)).toEqual([idOf(me === 'sophie' ? 'hers' : 'his')])
      const after = merge(before, sent)
      expect(after.stale).toBe(true)
      const { state } = play([...blindLocked, finish('marc'), finish('sophie', 1_260)])
      const again = events.map((event) => viewFor(people[me], state, event, family))
      expect(marks(again)).toEqual([idOf('hers'), idOf('his')])
      expect(merge(emptyLog('a-log'), again).stale).toBe(true)
    }
  })

  it('a player’s copy has nothing to read again, and does not say who has finished', () => {
    const sent = live('lea')
    expect(merge(emptyLog('a-log'), sent).stale).toBe(false)
    expect(sent.some(({ type }) => type === 'codingFinished')).toBe(false)
  })
})

describe('the timeline of an interview coded blind', () => {
  it('has a named track of marks and phases for each supervisor, the lead’s first', () => {
    const { state } = play([...blindLocked, finish('marc'), finish('sophie', 1_260)])
    const { tracks, stays } = timelineOf(state, cepEntretienV1, second(1_200))
    expect(tracks.map(({ track, seat, ownerId, marks }) => [track, seat, ownerId, marks.length])).toEqual([
      ['supervisor', 'supervisor', 'sophie', 1],
      ['supervisor:marc', 'supervisor', 'marc', 1],
    ])
    expect(tracks.map((each) => each.stays.map(({ fromMs }) => fromMs))).toEqual([
      [0, 60_000],
      [0, 90_000],
    ])
    expect(stays).toEqual(tracks[0]?.stays)
  })
})

/** Runs a script step by step, and gives at each what one person then receives. */
function replay() {
  const events: LiveSessionEvent[] = []
  let state = initialState
  const seen: SeenEvent[] = []
  return {
    state: () => state,
    seen: () => fold(seen, initialState),
    take(step: Step, me: 'sophie' | 'marc') {
      const outcome = 'fact' in step ? [step.fact] : attempt(state, step satisfies Act)
      if (typeof outcome === 'string') return { views: [], refusal: outcome }
      const recordedAt = 'fact' in step ? step.fact.at : second(step.received)
      const recorded = record(outcome, events.length, recordedAt)
      events.push(...recorded)
      state = fold(recorded, state)
      if (areCodingsOpen(state)) return { views: [], refusal: null }
      const views = recorded.map((event) => viewFor(people[me], state, event, family))
      seen.push(...views)
      return { views, refusal: null }
    },
  }
}
