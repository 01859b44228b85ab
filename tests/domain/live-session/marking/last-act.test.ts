import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/domain/live-session/core/seat'
import { cueLifeMs } from '@/domain/live-session/cues/cue'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { lastAct, lastUndone, type TakenBack } from '@/domain/live-session/marking/last-act'
import { isCodingFrozen } from '@/domain/live-session/marking/supervision'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory } from '../histories'
import { idOf, type Name, people, second } from '../people'
import { running, started } from '../stages'
import { type Act, act, attempt, play, record } from '../story'

const annotators = fc.constantFrom<Name[]>('sophie', 'marc', 'nadia')
/** Long after the last cue has left the advisor's screen. */
const muchLater = second(1_000_000)

const idOfAct = (taken: TakenBack | null) => taken && (taken.kind === 'entry' ? taken.event.id : taken.cue.id)

/** A kept cue is dropped, and kept again as a new one: it is no entry that is undone and redone. */
const withoutKept = (state: LiveSessionState) => ({ ...state, keptCues: [] })

function editable(state: LiveSessionState, personId: string): boolean {
  const open = ['interview', 'selfAssessment', 'debrief'].includes(state.stage.status)
  return open && !isCodingFrozen(state, personId)
}

function after(state: LiveSessionState, asked: Act): { state: LiveSessionState; facts: LiveSessionEvent[] } {
  const outcome = attempt(state, asked)
  if (typeof outcome === 'string') throw new Error(outcome)
  const facts = record(outcome, state.seq, 0)
  return { state: fold(facts, state), facts }
}

function press(state: LiveSessionState, by: Name, type: 'undo' | 'redo') {
  const { personId } = people[by]
  const taken =
    type === 'undo' ? lastAct(withoutKept(state), personId, muchLater) : lastUndone(state, personId)
  if (taken?.kind !== 'entry') return null
  return { taken, ...after(state, act(by, { type, eventId: taken.event.id }, 900_000)) }
}

/** What one seat's screens are drawn from. */
function seenBy(viewer: Viewer, state: LiveSessionState, events: readonly LiveSessionEvent[]) {
  const seen = events.map((event) => viewFor(viewer, state, event, (key) => familyKeyOf(cepEntretienV1, key)))
  const { seq: _, ...rest } = fold(seen, initialState)
  return rest
}

describe('what one press takes back', () => {
  it('undo then redo is identity on what every seat sees', () => {
    fc.assert(
      fc.property(anyHistory, annotators, ({ state, events }, by) => {
        if (!editable(state, people[by].personId)) return
        const undone = press(state, by, 'undo')
        if (!undone) return
        const redone = after(undone.state, act(by, { type: 'redo', eventId: undone.taken.event.id }, 900_001))
        const log = [...events, ...undone.facts, ...redone.facts]
        for (const seat of ['lea', 'karim', 'sophie', 'marc', 'nadia', 'olivier'] as const)
          expect(seenBy(people[seat], redone.state, log)).toEqual(seenBy(people[seat], state, events))
      }),
    )
  })

  it('never touches another person’s act, nor a pause, hors-jeu or end, however often it is pressed', () => {
    fc.assert(
      fc.property(anyHistory, annotators, fc.nat(70), ({ state }, by, times) => {
        const { personId } = people[by]
        if (!editable(state, personId)) return
        let now = state
        for (let n = 0; n < times; n++) {
          const undone = press(now, by, 'undo')
          if (!undone) break
          expect(undone.taken.event.actorId).toBe(personId)
          now = undone.state
        }
        expect([now.stage, now.clock]).toEqual([state.stage, state.clock])
        const others = ({ entries }: LiveSessionState) =>
          entries.filter(({ event }) => event.actorId !== personId)
        expect(others(now)).toEqual(others(state))
      }),
    )
  })

  it('undoing all one’s own acts and redoing as many offers them in the opposite order', () => {
    fc.assert(
      fc.property(anyHistory, annotators, ({ state }, by) => {
        const { personId } = people[by]
        const own = state.entries.filter(({ event }) => event.actorId === personId)
        if (!editable(state, personId) || own.some(({ reverted }) => reverted)) return
        const offered = { undo: [] as string[], redo: [] as string[] }
        let current = state
        for (const type of ['undo', 'redo'] as const) {
          for (const _ of own) {
            const pressed = press(current, by, type)
            if (!pressed) break
            offered[type].push(pressed.taken.event.id)
            current = pressed.state
          }
        }
        expect(offered.redo).toEqual(own.map(({ event }) => event.id))
        expect(offered.undo).toEqual(offered.redo.toReversed())
        expect(annotationsOf(current)).toEqual(annotationsOf(state))
      }),
    )
  })

  it('the act offered for redo is the one undone last, until another act', () => {
    const tick = (item: string, id: string) => act('sophie', { type: 'tickFrame', item }, 1, { id })
    const undo = (id: string) => act('sophie', { type: 'undo', eventId: idOf(id) }, 2)
    const ticked = [...started, tick('duration', 't1'), tick('gratuity', 't2'), tick('adhesion', 't3')]
    const { state } = play([...ticked, undo('t3'), undo('t2')])
    expect(idOfAct(lastAct(state, 'sophie', second(3)))).toBe(idOf('t1'))
    expect(idOfAct(lastUndone(state, 'sophie'))).toBe(idOf('t2'))
    const later = play([...ticked, undo('t3'), undo('t2'), tick('cepExplained', 't4')]).state
    expect(lastUndone(later, 'sophie')).toBeNull()
    expect(lastAct(later, 'marc', second(3))).toBeNull()
  })
})

describe('a cue among the acts', () => {
  const phase = act('sophie', { type: 'enterPhase', phase: 'exploration' }, 50, { id: 'p' })
  const cue = (at: number) => act('sophie', { type: 'sendCue', text: 'reformule' }, at, { id: 'c' })

  it('is what the press takes back while it may be on the advisor’s screen, the phase before it is not', () => {
    const { state } = play([...running, phase, cue(60)])
    expect(idOfAct(lastAct(state, 'sophie', second(60) + cueLifeMs - 1))).toBe(idOf('c'))
    expect(idOfAct(lastAct(state, 'sophie', second(60) + cueLifeMs))).toBe(idOf('p'))
    expect(idOfAct(lastAct(state, 'marc', second(61)))).toBeNull()
  })

  it('seen a moment ago, it still keeps the press from an older act', () => {
    const seen = act('lea', { type: 'acknowledgeCue', cueId: idOf('c') }, 61)
    const { state } = play([...running, phase, cue(60), seen])
    expect(idOfAct(lastAct(state, 'sophie', second(62)))).toBe(idOf('c'))
  })

  it('a tick made after it in a pause comes first', () => {
    const { state } = play([
      ...running,
      cue(50),
      act('sophie', { type: 'pauseInterview' }, 51),
      act('sophie', { type: 'tickFrame', item: 'adhesion' }, 56, { id: 't' }),
    ])
    expect(idOfAct(lastAct(state, 'sophie', second(57)))).toBe(idOf('t'))
  })

  it('kept for the debrief, it is what the press takes back, however long ago', () => {
    const kept = act('sophie', { type: 'keepCue', text: 'son ressenti' }, 60, { id: 'k' })
    const { state } = play([...running, phase, kept])
    expect(lastAct(state, 'sophie', muchLater)).toMatchObject({ kind: 'keptCue', cue: { id: idOf('k') } })
    expect(idOfAct(lastAct(state, 'marc', muchLater))).toBeNull()
    const dropped = act('sophie', { type: 'dropKeptCue', cueId: idOf('k') }, 61)
    expect(idOfAct(lastAct(play([...running, phase, kept, dropped]).state, 'sophie', muchLater))).toBe(
      idOf('p'),
    )
  })

  it('withdrawn, it gives place to the act before it', () => {
    const { state } = play([
      ...running,
      phase,
      cue(60),
      act('sophie', { type: 'withdrawCue', cueId: idOf('c') }, 61),
    ])
    expect(idOfAct(lastAct(state, 'sophie', second(61)))).toBe(idOf('p'))
  })
})
