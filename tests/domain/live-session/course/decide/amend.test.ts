import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { type Amendment, amend } from '@/domain/live-session/course/decide/amend'
import type { Contract, EventType } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import type { LiveSessionState } from '@/domain/live-session/state'
import { contract, idOf, type Name, people, second } from '../../people'
import { briefing, ready, type StageName, stages, started } from '../../stages'
import { act, given, play, record, type Step, scheduled } from '../../story'

const hour = 3_600_000
const { scheduledFor, place, where, plan, seats } = contract
const same = { scheduledFor, place, where }
const later = { ...same, scheduledFor: scheduledFor + hour }
const without = (...ids: string[]) => seats.filter(({ personId }) => !ids.includes(personId))
const bySeat = (personId: string, seat: Contract['seats'][number]['seat']) => ({ personId, seat })

/** given(steps).amended(by, amendment): the facts it yields and the state after them, or why it is refused. */
function amended(steps: readonly Step[], by: Name, amendment: Amendment) {
  const { state, events } = play(steps)
  try {
    const now = second(-500)
    const facts = amend({ state, actor: people[by], request: { id: idOf('amend'), at: now }, now }, amendment)
    const after = fold(record(facts, events.length, now), state)
    return { types: facts.map(({ type }): EventType => type), facts, before: state, after, refusal: null }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { types: [], facts: [], before: state, after: state, refusal: error.code as DomainErrorCode }
  }
}

describe('moving', () => {
  it('to another hour and place holds from then on, and the change says what was before', () => {
    const place2 = { kind: 'room', name: 'Salle 3' } as const
    const { types, after } = amended([scheduled], 'claire', { when: { ...later, where: place2 } })
    expect(types).toEqual(['moved'])
    expect(after.contract).toEqual({ ...contract, ...later, where: place2 })
    expect(after.changes).toMatchObject([
      { type: 'moved', byId: 'claire', before: contract, after: after.contract },
    ])
  })

  it('to where it is already is nothing', () => {
    expect(amended([scheduled], 'sophie', { when: same }).facts).toEqual([])
  })

  it('to another hour closes a briefing that is open; to another room it does not', () => {
    const moved = amended(ready, 'sophie', { when: later })
    expect(moved.types).toEqual(['briefingSetBack', 'moved'])
    expect(moved.after.stage.status).toBe('scheduled')
    expect([...moved.after.ready, ...moved.after.entered]).toEqual([])
    const elsewhere = amended(ready, 'sophie', { when: { ...same, where: { kind: 'room', name: 'B2' } } })
    expect(elsewhere.types).toEqual(['moved'])
    expect(elsewhere.after.stage.status).toBe('briefing')
    expect([...elsewhere.after.ready]).toEqual(['lea', 'karim'])
  })

  it('is taken back by moving again', () => {
    const { after } = amended([scheduled], 'claire', { when: later })
    const now = second(-400)
    const back = amend(
      { state: after, actor: people.claire, request: { id: idOf('back'), at: now }, now },
      { when: same },
    )
    expect(fold(record(back, after.seq, now), after).contract).toEqual(contract)
  })
})

describe('changing the seats', () => {
  it('gives them to others, whose seats are the only ones from then on', () => {
    const next = [...without('karim'), bySeat('bruno', 'beneficiary')]
    const { types, after } = amended(ready, 'claire', { seats: { seats: next } })
    expect(types).toEqual(['seatsChanged'])
    expect(after.contract?.seats).toEqual(next)
    expect([...after.ready]).toEqual(['lea'])
    expect([...after.entered]).toEqual(['lea'])
  })

  it('another advisor has not chosen a focus yet; with the same one it stays', () => {
    const chosen = [...briefing, act('lea', { type: 'chooseFocus', codeKey: 'empathy' })]
    const other = [...without('lea'), bySeat('bruno', 'advisor')]
    expect(amended(chosen, 'claire', { seats: { seats: other } }).after.focus).toBeNull()
    const fewer = amended(chosen, 'claire', { seats: { seats: without('nadia') } })
    expect(fewer.after.focus).toBe('empathy')
  })

  it('a person who lost a seat acts in it no more, and in a new one as it allows', () => {
    const swapped = [
      ...without('nadia', 'karim'),
      bySeat('nadia', 'beneficiary'),
      bySeat('karim', 'observer'),
    ]
    const { facts } = amended(briefing, 'claire', { seats: { seats: swapped } })
    const steps: Step[] = [...briefing, ...facts.map((each) => ({ fact: each }))]
    given(...steps)
      .when(act('karim', { type: 'declareReadiness', ready: true }))
      .refused('noLongerSeated')
    given(...steps)
      .when(act('lea', { type: 'declareReadiness', ready: true }))
      .yields({ type: 'readinessDeclared', payload: { ready: true } })
  })

  it('a lone supervisor never codes blind; several do as is said, else as before', () => {
    const blind = { seats: { seats, supervision: 'blind' as const } }
    const two = amended([scheduled], 'claire', blind)
    expect(two.after.contract?.settings.supervision).toBe('blind')
    const one = amended([scheduled], 'claire', { seats: { seats: without('marc'), supervision: 'blind' } })
    expect(one.after.contract?.settings.supervision).toBe('shared')
    expect(amended([scheduled], 'claire', { seats: { seats } }).facts).toEqual([])
  })
})

describe('another situation', () => {
  const other = { key: 'nadia', version: 2 }

  it('holds from then on; a player who was ready has to read again, and the focus stays', () => {
    const { types, before, after } = amended(ready, 'sophie', { scenario: other })
    expect(types).toEqual(['scenarioChanged'])
    expect(after.contract).toEqual({ ...contract, scenario: other })
    expect(after.changes.at(-1)).toMatchObject({ type: 'scenarioChanged', byId: 'sophie' })
    expect([before.ready.size > 0, after.ready.size]).toEqual([true, 0])
    expect(after.focus).toBe(before.focus)
  })

  it('is nothing where it is the one that is agreed, in whatever version there is now', () => {
    const newer = { ...contract.scenario, version: contract.scenario.version + 1 }
    expect(amended([scheduled], 'claire', { scenario: newer }).facts).toEqual([])
  })

  it('goes together with other people, and is no act of a player', () => {
    const both = { scenario: other, seats: { seats: without('olivier') } }
    expect(amended([scheduled], 'claire', both).types).toEqual(['scenarioChanged', 'seatsChanged'])
    expect(amended([scheduled], 'lea', { scenario: other }).refusal).toBe('seatMayNot')
    expect(amended(started, 'claire', { scenario: other }).refusal).toBe('wrongMoment')
  })
})

describe('another plan', () => {
  it('holds from then on, with the phases of its grid', () => {
    const longer = { ...plan, debrief: 30 }
    const { types, after } = amended([scheduled], 'sophie', { plan: longer })
    expect(types).toEqual(['planChanged'])
    expect(after.contract?.plan).toEqual(longer)
    const others = { ...plan, phases: plan.phases.slice(1) }
    expect(amended([scheduled], 'sophie', { plan: others }).refusal).toBe('unknownPhase')
  })
})

describe('what was agreed', () => {
  it('is changed by supervisors and organisers only', () => {
    for (const by of ['lea', 'karim', 'nadia', 'bruno'] as const)
      expect(amended([scheduled], by, { when: later }).refusal).toBe('seatMayNot')
  })

  it('stands from the moment the interview begins', () => {
    const begun = Object.keys(stages).filter((name) => !['scheduled', 'briefing'].includes(name))
    for (const name of begun as StageName[])
      for (const amendment of [{ when: later }, { seats: { seats: without('nadia') } }, { plan }])
        expect(amended(stages[name], 'claire', amendment).refusal).toBe('wrongMoment')
  })

  const someone = fc.constantFrom(...seats, bySeat('bruno', 'observer'))
  const anyAmendment: fc.Arbitrary<Amendment> = fc.record(
    {
      when: fc.record({
        scheduledFor: fc.integer({ min: -3, max: 3 }).map((hours) => scheduledFor + hours * hour),
        place: fc.constantFrom('room', 'audio', 'video'),
        where: fc.constantFrom(null, { kind: 'room' as const, name: 'B2' }),
      }),
      seats: fc.record({
        seats: fc.uniqueArray(someone, { selector: ({ personId }) => personId, minLength: 1 }),
        supervision: fc.constantFrom('shared', 'blind'),
      }),
      plan: fc.record({ debrief: fc.nat(60) }).map((part) => ({ ...plan, ...part })),
    },
    { requiredKeys: [] },
  )
  const apply = (state: LiveSessionState, amendment: Amendment, name: string) => {
    const now = second(-500)
    const facts = amend({ state, actor: people.claire, request: { id: idOf(name), at: now }, now }, amendment)
    return { facts, after: fold(record(facts, state.seq, now), state) }
  }

  it('after any changes: asked for once more, a change is nothing, and the former agreement can be had again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<readonly Step[]>([scheduled], briefing, ready),
        fc.array(anyAmendment, { maxLength: 5 }),
        (steps, amendments) => {
          let { state } = play(steps)
          for (const [index, amendment] of amendments.entries()) {
            const { after } = apply(state, amendment, `a${index}`)
            expect(apply(after, amendment, `b${index}`).facts).toEqual([])
            expect(after.changes.at(-1)?.after ?? contract).toEqual(after.contract)
            state = after
          }
          const { settings } = contract
          const former = { when: same, plan, seats: { seats, supervision: settings.supervision } }
          expect(apply(state, former, 'former').after.contract).toEqual(contract)
        },
      ),
    )
  })
})

describe('a briefing set back', () => {
  it('waits for its hour again, with no player ready, and can be opened anew', () => {
    const back = given(...ready)
      .when(act('lea', { type: 'setBriefingBack' }))
      .yields({ type: 'briefingSetBack', payload: {} })
    expect(back.state.stage.status).toBe('scheduled')
    expect([...back.state.ready, ...back.state.entered]).toEqual([])
    given(...ready, act('sophie', { type: 'setBriefingBack' }))
      .when(act('karim', { type: 'openBriefing' }))
      .yields({ type: 'briefingOpened', payload: {} })
  })

  it('is not for players who did not open it, nor once the interview has begun', () => {
    given(...ready)
      .when(act('karim', { type: 'setBriefingBack' }))
      .refused('seatMayNot')
    given(...started)
      .when(act('sophie', { type: 'setBriefingBack' }))
      .refused('wrongMoment')
  })
})
