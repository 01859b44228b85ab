import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import { withoutViews } from '@/domain/live-session/debrief/open-part'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { emptyLog, merge } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'
import { isViewOpen, shutViews, viewOf } from '@/domain/live-session/views'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { byTurnHistory, byTurnTakeHistory, type History, secret } from './histories'
import { contract, idOf, people, seated, second } from './people'
import { bothLocked, debrief, discussed, stages, started } from './stages'
import { act, fact, given, play, type Step } from './story'
import { sees } from './who-sees'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const viewers = seated.map((name) => people[name])
const settings = { ...contract.settings, viewsOpen: 'byTurn' as const }
const byTurn = (steps: readonly Step[], change: Partial<typeof contract> = {}): readonly Step[] => [
  fact('scheduled', { ...contract, settings, ...change }, 'claire', -86_400),
  ...steps.slice(1),
]
const opened = byTurn(debrief)
const give = (turn: 'advisor' | 'beneficiary' | 'observer' | 'supervisor' | 'commitment', at = 1_410) =>
  act('sophie', { type: 'giveTurn', turn }, at)

function viewsOf(viewer: (typeof viewers)[number], { events, state }: Pick<History, 'events' | 'state'>) {
  return events.map((event) => viewFor(viewer, state, event, family))
}
const typesSeen = (views: readonly SeenEvent[]) => new Set(views.map(({ type }) => type))

const shutHistory = fc.oneof(
  { weight: 3, arbitrary: byTurnHistory },
  { weight: 1, arbitrary: byTurnTakeHistory },
)

describe('before a view opens', () => {
  it('no seat sees more of it than it saw live', () => {
    const [looked, taken] = [countLooks(), countLooks()]
    fc.assert(
      fc.property(shutHistory, ({ events, state }) => {
        for (const viewer of viewers) {
          for (const event of events) {
            const view = viewOf(event, state)
            if (view === null || isViewOpen(state, view)) continue
            looked.once()
            if (event.type.startsWith('take')) taken.once()
            const granted = sees(viewer, event, events, family)
            const context = `${viewer.personId} ${event.type}`
            expect(viewFor(viewer, state, event, family).type, context).toBe(granted ? event.type : 'hidden')
          }
        }
      }),
      { numRuns: 200 },
    )
    looked.expectAtLeast(4000)
    taken.expectAtLeast(40)
  })

  it('no word that was said or marked in it reaches another seat', () => {
    fc.assert(
      fc.property(shutHistory, (history) => {
        const shut = shutViews(history.state)
        for (const viewer of viewers) {
          const words = JSON.stringify(viewsOf(viewer, history))
          const isShut = (seat: Seat) => seat !== viewer.seat && shut.includes(seat)
          if (isShut('supervisor') && isShut('observer')) expect(words).not.toContain(secret.note)
          if (isShut('supervisor')) expect(words).not.toContain(secret.kept)
          if (isShut('beneficiary')) expect(words).not.toContain(secret.back)
          if (isShut('advisor')) expect(words).not.toContain(secret.self)
          if (isShut('beneficiary')) expect(words).not.toContain('momentsCompared')
          if (viewer.seat !== 'advisor' && (shut.includes('advisor') || shut.includes('beneficiary')))
            expect(words).not.toContain('dialRedrawn')
        }
      }),
    )
  })

  it('the phases, the stops and whose turn it is are open to all', () => {
    const { state } = play([...opened, give('advisor')])
    for (const viewer of viewers) {
      const seen = fold(viewsOf(viewer, play([...opened, give('advisor')])), initialState)
      expect(seen.clock).toEqual(state.clock)
      expect(seen.turns).toEqual(state.turns)
      expect([...seen.openedViews]).toEqual(['advisor'])
      expect(seen.focus).toBe(state.focus)
    }
  })

  it('an observer keeps their own marks, the beneficiary their dial, the advisor the cues they saw', () => {
    const played = play(opened)
    const marks = (name: 'nadia' | 'lea' | 'karim') =>
      viewsOf(people[name], played).flatMap((view) => (view.type === 'marked' ? [view.id] : []))
    expect(marks('nadia')).toEqual([idOf('own'), idOf('ownOut')])
    expect([marks('lea'), marks('karim')]).toEqual([[], []])
    expect(typesSeen(viewsOf(people.karim, played))).toContain('revealGiven')
    expect(typesSeen(viewsOf(people.lea, played))).toContain('cueSent')
    expect(typesSeen(viewsOf(people.lea, played))).not.toContain('revealGiven')
  })

  it('a repair of a breach is not asked of an advisor who does not see it, nor read by a seat that sees no mark', () => {
    const repair = act('lea', { type: 'writeRepair', markId: idOf('breach'), text: 'Je demande' }, 1_450)
    given(...opened, give('advisor'))
      .when(repair)
      .refused('unknownMark')
    const steps = [...opened, give('advisor'), give('supervisor', 1_420), repair]
    expect(typesSeen(viewsOf(people.karim, play(steps)))).toContain('repairWritten')
  })

  it('a reply to words that are still shut to its author is refused as if there were none', () => {
    const said = act('sophie', { type: 'postComment', moment: 0, text: 'Là', replyTo: null }, 1_420, {
      id: 'said',
    })
    const reply = (by: 'lea' | 'marc') =>
      act(by, { type: 'postComment', moment: 0, text: 'Oui', replyTo: idOf('said') }, 1_430)
    given(...opened, said)
      .when(reply('lea'))
      .refused('unknownWords')
    expect(given(...opened, said).when(reply('marc'))).toBeDefined()
    given(...opened, give('supervisor'), said)
      .when(reply('lea'))
      .yields({ type: 'commentPosted', payload: { moment: 0, text: 'Oui', replyTo: idOf('said') } })
  })
})

describe('a turn', () => {
  it('opens the speaker’s view, once', () => {
    given(...opened)
      .when(give('advisor'))
      .yields(
        { type: 'turnGiven', payload: { turn: 'advisor' } },
        { type: 'viewsOpened', payload: { seats: ['advisor'] } },
      )
    given(...opened, give('advisor'), give('beneficiary', 1_420))
      .when(give('advisor', 1_430))
      .yields({ type: 'turnGiven', payload: { turn: 'advisor' } })
  })

  it('of the commitment opens all that is left', () => {
    given(...opened, give('beneficiary'))
      .when(give('commitment', 1_420))
      .yields(
        { type: 'turnGiven', payload: { turn: 'commitment' } },
        { type: 'viewsOpened', payload: { seats: ['advisor', 'supervisor', 'observer'] } },
      )
  })

  it('opens nothing where all was agreed to open at once', () => {
    given(...debrief)
      .when(give('advisor'))
      .yields({ type: 'turnGiven', payload: { turn: 'advisor' } })
    expect(shutViews(play(debrief).state)).toEqual([])
  })
})

describe('the supervisor', () => {
  const all = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const

  it('opens one view, or all that are left', () => {
    const open = (seats: readonly (typeof all)[number][]) =>
      act('sophie', { type: 'openViews', seats: [...seats] }, 1_420)
    given(...opened)
      .when(open(['observer']))
      .yields({ type: 'viewsOpened', payload: { seats: ['observer'] } })
    given(...opened, open(['observer']))
      .when(open(all))
      .yields({ type: 'viewsOpened', payload: { seats: ['advisor', 'beneficiary', 'supervisor'] } })
    given(...opened, open(all))
      .when(open(['advisor']))
      .nothing()
    given(...byTurn(bothLocked))
      .when(open(all))
      .refused('wrongMoment')
  })

  it('has no view to open of an observer who never came', () => {
    const steps = byTurn(debrief, { notesArrivals: true })
    expect(shutViews(play(steps).state)).toEqual(['advisor', 'beneficiary', 'supervisor', 'observer'])
    const alone = contract.seats.filter(({ personId }) => personId !== 'nadia')
    const without = byTurn(
      debrief.filter((step) => !('by' in step && step.by === 'nadia')),
      { notesArrivals: true, seats: alone },
    )
    expect(shutViews(play(without).state)).toEqual(['advisor', 'beneficiary', 'supervisor'])
    const came = act('olivier', { type: 'enter' }, 1_405)
    expect(shutViews(play([...without, came]).state)).toContain('observer')
  })
})

describe('closing', () => {
  it('opens everything to every seat', () => {
    const closed = play(byTurn(stages.closed))
    for (const viewer of viewers) expect(viewsOf(viewer, closed)).toEqual(closed.events)
  })
})

describe('a seat’s copy of the log', () => {
  const steps = [...byTurn(discussed), give('advisor', 1_520)]
  const sent = (name: (typeof seated)[number]) => {
    let state = initialState
    return play(steps).events.map((event) => {
      state = fold([event], state)
      return viewFor(people[name], state, event, family)
    })
  }

  it('is read again when a view opens, and once read, not again though other views are shut', () => {
    const before = sent('karim').slice(0, -1)
    const live = merge(emptyLog('a-log', before.length), before)
    expect(live.stale).toBe(false)
    expect(merge(live, sent('karim')).stale).toBe(true)
    const { state, events } = play(steps)
    const read = merge(
      emptyLog('a-log', events.length),
      events.map((event) => viewFor(people.karim, state, event, family)),
    )
    expect(read.stale).toBe(false)
    expect(typesSeen(read.events)).toContain('selfAssessmentGiven')
    expect(typesSeen(read.events)).toContain('hidden')
  })
})

describe('what a screen draws of a state', () => {
  const { state } = play(stages.closed)

  it('is the same state where every view is open', () => {
    expect(withoutViews(state, [])).toBe(state)
  })

  it('leaves out what was marked, given, moved or answered in the views that are shut, and keeps the phases', () => {
    const types = (shut: readonly Seat[]) => withoutViews(state, shut).entries.map(({ event }) => event.seat)
    expect(types(['supervisor'])).not.toContain('supervisor')
    expect(types(['supervisor'])).toContain('observer')
    const drawn = withoutViews(state, ['advisor', 'beneficiary', 'supervisor', 'observer'])
    expect(drawn).toMatchObject({ selfAssessment: null, beneficiaryReturn: null, dial: [], cues: [] })
    expect(drawn.reveals.size).toBe(0)
    expect([drawn.clock, drawn.comments]).toEqual([state.clock, state.comments])
    const entered = withoutViews(
      play([...started, act('sophie', { type: 'enterPhase', phase: 'exploration' }, 60)]).state,
      ['supervisor'],
    )
    expect(entered.entries.map(({ event }) => event.type)).toEqual(['phaseEntered'])
  })
})

describe('who spoke when', () => {
  it('is part of what the supervisor’s view opens with, and stays with each player until then', () => {
    const talk = byTurn(started).concat(act('lea', { type: 'hearTalk', from: second(10), steps: 'kkkk' }, 20))
    const { state, events } = play([...talk, ...opened.slice(started.length)])
    const heard = events.find(({ type }) => type === 'talkHeard')
    if (!heard) throw new Error('nothing was heard')
    expect(viewOf(heard, state)).toBe('supervisor')
    const seenBy = (history: Pick<History, 'events' | 'state'>) =>
      viewers
        .filter((viewer) => typesSeen(viewsOf(viewer, history)).has('talkHeard'))
        .map(({ personId }) => personId)
    expect(seenBy({ state, events })).toEqual([people.lea.personId])
    expect(withoutViews(state, shutViews(state)).talk).toEqual([])
    const later = play([...talk, ...opened.slice(started.length), give('supervisor')])
    expect(seenBy(later)).toEqual(viewers.map(({ personId }) => personId))
    expect(withoutViews(later.state, shutViews(later.state)).talk).toEqual(later.state.talk)
  })
})
