import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { opensThePast } from '@/domain/live-session/follow/opens-the-past'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { lastAct, lastUndone } from '@/domain/live-session/marking/last-act'
import { isBlind } from '@/domain/live-session/marking/lead'
import { activePhase, phaseIntervals, timeByPhase } from '@/domain/live-session/marking/phases'
import { areCodingsOpen } from '@/domain/live-session/marking/supervision'
import { initialState, isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import { shutViews } from '@/domain/live-session/views'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { anyHistory, type History, recalledHistory, secret } from './histories'
import { people, seated, second } from './people'
import { bothLocked, debrief, running } from './stages'
import { play } from './story'
import { sees } from './who-sees'

const viewers = seated.map((name) => people[name])
type Viewer = (typeof viewers)[number]
const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)

/** The facts before unsealing, with the last state in which they were sealed. */
function sealedPart({ events }: Pick<History, 'events'>) {
  const end = events.findIndex(({ type }) => type === 'unsealed')
  const sealed = end === -1 ? events : events.slice(0, end)
  return { sealed, state: fold(sealed, initialState) }
}

function viewsOf(viewer: Viewer, state: LiveSessionState, events: readonly LiveSessionEvent[]) {
  return events.map((event) => viewFor(viewer, state, event, family))
}

const sealedHistory = fc.oneof(
  { weight: 3, arbitrary: anyHistory },
  { weight: 1, arbitrary: recalledHistory },
)
const recalled: readonly string[] = ['momentsCompared', 'dialRedrawn']

describe('before unsealing', () => {
  it('each seat sees what the table grants and of the rest nothing but its place', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(sealedHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        for (const viewer of viewers) {
          for (const event of sealed) {
            if (recalled.includes(event.type)) looked.once()
            const granted = sees(viewer, event, sealed, family)
            const view = viewFor(viewer, state, event, family)
            const context = `${viewer.personId} ${event.type}`
            if (granted) expect(view, context).toBe(event)
            else
              expect(Object.entries(view), context).toEqual([
                ['seq', event.seq],
                ['type', 'hidden'],
              ])
          }
        }
      }),
      { numRuns: 300 },
    )
    looked.expectAtLeast(60)
  })

  it('a fact looks the same live as on a later catch-up, unless a fact they see has opened it since', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        let then = initialState
        for (const event of sealed) {
          then = fold([event], then)
          for (const viewer of viewers) {
            const live = viewFor(viewer, then, event, family)
            const later = viewFor(viewer, state, event, family)
            const opened = viewsOf(viewer, state, sealed.slice(event.seq)).some(opensThePast)
            if (!opened || live.type !== 'hidden') expect(later).toEqual(live)
          }
        }
      }),
    )
  })

  it('two supervisors who share their marks see the same', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        if (isBlind(state.contract)) return
        expect(viewsOf(people.sophie, state, sealed)).toEqual(viewsOf(people.marc, state, sealed))
      }),
    )
  })

  it('no secret word is in anything a seat receives', () => {
    fc.assert(
      fc.property(sealedHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        const told = (viewer: Viewer) => JSON.stringify(viewsOf(viewer, state, sealed))
        const never = (viewer: Viewer, ...words: string[]) => {
          for (const word of words) expect(told(viewer), viewer.personId).not.toContain(word)
        }
        never(people.lea, secret.note, secret.kept, 'cueKept', 'keptCueDropped')
        never(people.karim, secret.kept, 'cueKept', 'keptCueDropped')
        never(people.nadia, secret.kept, 'cueKept', 'keptCueDropped')
        never(people.lea, secret.back, 'dialMoved', 'samples', 'revealId', 'frameTicked')
        never(
          people.karim,
          secret.past,
          secret.note,
          secret.cue,
          secret.self,
          'cueId',
          'iconCueSent',
          'focusChosen',
          'frameTicked',
        )
        never(people.sophie, secret.self, secret.back)
        never(people.lea, 'momentsCompared', 'choice')
        never(people.karim, 'dialRedrawn', 'points')
        for (const other of [people.sophie, people.marc, people.nadia]) {
          never(other, ...recalled, 'choice', 'points')
        }
        never(
          people.nadia,
          secret.past,
          secret.cue,
          'iconCueSent',
          secret.self,
          secret.back,
          'samples',
          'revealId',
        )
        const shown = state.contract?.settings.shownLive ?? []
        if (shown.some((each) => each !== 'phases')) return
        never(people.lea, 'marked', 'markId')
        never(people.karim, 'marked', 'markId', 'codeKey')
      }),
      { numRuns: 300 },
    )
  })

  it('a fact of a type it does not know is hidden, and shown once everything is', () => {
    const newer = { ...play(running).events[0], type: 'stickerAwarded' } as unknown as LiveSessionEvent
    for (const viewer of viewers) {
      expect(viewFor(viewer, play(running).state, newer, family)).toEqual({ seq: newer.seq, type: 'hidden' })
      expect(viewFor(viewer, play(debrief).state, newer, family)).toBe(newer)
    }
  })
})

describe('after unsealing', () => {
  it('everybody sees everything, from the first fact on, once every view is open, but calls, refusals and what a person said of being recorded', () => {
    const between: readonly string[] = [
      'supervisorCalled',
      'supervisorCallEnded',
      'consentWithdrawn',
      'recordingAnswered',
      'recordingReplied',
      'recordingPaused',
      'recordingResumed',
      'recordingWithdrawn',
    ]
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        if (!isUnsealed(state) || shutViews(state).length > 0) return
        const isForAll = (_: unknown, index: number) => !between.includes(events[index]?.type ?? '')
        for (const viewer of viewers)
          expect(viewsOf(viewer, state, events).filter(isForAll)).toEqual(events.filter(isForAll))
      }),
    )
  })

  it('the fact that unseals is the one that opens the past', () => {
    expect(
      play(debrief)
        .events.filter(opensThePast)
        .map(({ type }) => type),
    ).toEqual(['unsealed'])
    expect(play(bothLocked).events.some(opensThePast)).toBe(false)
  })
})

describe('what a seat makes of its views', () => {
  it('folds without failing, and agrees with the whole on the course of the interview', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        for (const viewer of viewers) {
          const seen = fold(viewsOf(viewer, state, sealed), initialState)
          const { seq, stage, clock, ready, locked, unsealing, commitments } = state
          expect(seen).toMatchObject({ seq, stage, clock, ready, locked, unsealing, commitments })
          expect([...seen.ready, ...seen.locked]).toEqual([...ready, ...locked])
          phaseIntervals(seen, second(3_000))
          timeByPhase(seen, second(3_000))
          lastAct(seen, viewer.personId, second(3_000))
          lastUndone(seen, viewer.personId)
        }
      }),
    )
  })

  it('the lead has all of the main track, an observer all of their own and the phases', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { sealed, state } = sealedPart(history)
        const whole = annotationsOf(state)
        const supervisors = fold(viewsOf(people.sophie, state, sealed), initialState)
        const observers = fold(viewsOf(people.nadia, state, sealed), initialState)
        expect(annotationsOf(supervisors)).toMatchObject({
          marks: whole.marks.filter(
            ({ track }) => track === 'supervisor' || (areCodingsOpen(state) && track === 'supervisor:marc'),
          ),
          frame: whole.frame,
          phaseEntries: whole.phaseEntries,
        })
        const { cues, dial, reveals } = state
        expect(supervisors).toMatchObject({ cues, dial, reveals })
        expect(annotationsOf(observers).marks).toEqual(
          whole.marks.filter(({ track }) => track === 'observer:nadia'),
        )
        expect(activePhase(observers)).toBe(activePhase(state))
      }),
    )
  })
})
