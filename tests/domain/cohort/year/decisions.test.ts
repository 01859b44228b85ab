import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/access/roles'
import type { Behind } from '@/domain/cohort/year/behind'
import { commitmentsByPerson } from '@/domain/cohort/year/commitments'
import type { DecisionFacts } from '@/domain/cohort/year/decision'
import { countUnsupervised, decisionsOf } from '@/domain/cohort/year/decisions'
import { proposeSupervisor, type SupervisorChoice } from '@/domain/cohort/year/propose-supervisor'
import { now, session } from './years'

const roles: Record<string, Role> = {
  ines: 'learner',
  thomas: 'learner',
  lea: 'learner',
  claire: 'supervisor',
}
const seats = [
  ['ines', 'advisor'],
  ['thomas', 'beneficiary'],
  ['claire', 'supervisor'],
] as const
const ahead = session('ahead', '2026-12-03', 'scheduled', seats)

const facts = (more: Partial<DecisionFacts> = {}, left: readonly string[] = []): DecisionFacts => ({
  sessions: [ahead],
  now,
  behind: [],
  commitments: new Map(),
  writtenAbout: new Set(),
  unanswered: 0,
  erasures: [],
  calledOff: new Map(),
  invitedPlaces: [],
  absences: new Map(),
  memberCount: { coordinator: 1, supervisor: 1, learner: 3 },
  roleOf: (personId) => (left.includes(personId) ? undefined : roles[personId]),
  leadOf: () => null,
  doubles: [],
  propose: () => ({ personId: 'anne', why: null }),
  proposePlayer: () => ({ personId: 'lea', why: 'newPair' }),
  ...more,
})
const kinds = (...given: Parameters<typeof facts>) => decisionsOf(facts(...given)).map(({ kind }) => kind)

describe('what waits for a decision', () => {
  it('is nothing where everything goes its way', () => {
    expect(kinds()).toEqual([])
  })

  it('is a cancelled interview to come whose players have no other place, unless it was given up', () => {
    const sessions = [session('off', '2026-12-03', 'cancelled', seats)]
    const calledOff = new Map([['off', new Set<string>()]])
    expect(decisionsOf(facts({ sessions, calledOff }))).toEqual([
      { kind: 'placeLost', sessionId: 'off', personIds: ['ines', 'thomas'] },
    ])
    expect(kinds({ sessions })).toEqual([])
  })

  it('is what ended invitations have left in a round, and what could not be published there', () => {
    const round = { roundId: 'r1', title: 'Tour 1', freed: 2, held: 1 }
    expect(decisionsOf(facts({ invitedPlaces: [round] }))).toEqual([
      { kind: 'heldBack', roundId: 'r1', title: 'Tour 1', count: 1 },
      { kind: 'placeFreed', roundId: 'r1', title: 'Tour 1', count: 2 },
    ])
    expect(kinds({ invitedPlaces: [{ ...round, held: 0 }] })).toEqual(['placeFreed'])
  })

  it('is an interview to come whose supervisor is gone, with a free supervisor', () => {
    expect(decisionsOf(facts({}, ['claire']))).toEqual([
      { kind: 'unsupervised', sessionId: 'ahead', proposed: { personId: 'anne', why: null } },
    ])
    expect(countUnsupervised([ahead], facts({}, ['claire']).roleOf, now)).toBe(1)
  })

  it('is an interview that has lost a player, even if it has lost others too', () => {
    expect(kinds({}, ['thomas'])).toEqual(['lostSeats'])
    expect(kinds({}, ['thomas', 'claire'])).toEqual(['lostSeats'])
  })

  describe('after a person said that they cannot come', () => {
    const said = (personId: string, saidFor = ahead.scheduledFor) =>
      new Map([[ahead.id, [{ personId, saidFor }]]])

    it('is their interview, with a free supervisor where only a supervisor is missing', () => {
      expect(decisionsOf(facts({ absences: said('thomas') }))).toEqual([
        {
          kind: 'absent',
          sessionId: 'ahead',
          personIds: ['thomas'],
          sought: 'player',
          proposed: null,
          replacement: { absentId: 'thomas', personId: 'lea', why: 'newPair' },
        },
      ])
      expect(decisionsOf(facts({ absences: said('claire') }))).toEqual([
        {
          kind: 'absent',
          sessionId: 'ahead',
          personIds: ['claire'],
          sought: 'supervisor',
          replacement: null,
          proposed: { personId: 'anne', why: null },
        },
      ])
    })

    it('is nothing once the hour is another one, another person has the seat, or the interview has begun', () => {
      expect(kinds({ absences: said('thomas', ahead.scheduledFor - 1) })).toEqual([])
      const replaced = {
        ...ahead,
        seats: ahead.seats.map((each) => ({ ...each, hasEnded: each.personId === 'thomas' })),
      }
      const lea = session('ahead', '2026-12-03', 'scheduled', [['lea', 'beneficiary']])
      const sessions = [{ ...replaced, seats: [...replaced.seats, ...lea.seats] }]
      expect(kinds({ sessions, absences: said('thomas') })).toEqual([])
      expect(kinds({ sessions: [{ ...ahead, status: 'interview' }], absences: said('thomas') })).toEqual([])
    })

    it('is told beside a seat that was lost, and once where the same person is gone', () => {
      expect(kinds({ absences: said('thomas') }, ['claire'])).toEqual(['unsupervised', 'absent'])
      expect(kinds({ absences: said('thomas') }, ['thomas'])).toEqual(['lostSeats'])
    })

    it('offers one press only where it settles everything, and says whether a free member was looked for', () => {
      const observed = session('ahead', '2026-12-03', 'scheduled', [...seats, ['zoe', 'observer']])
      const absent = (personId: string, left: readonly string[], more: Partial<DecisionFacts> = {}) =>
        decisionsOf(facts({ sessions: [observed], absences: said(personId), ...more }, left)).find(
          ({ kind }) => kind === 'absent',
        )
      const roleOf = (personId: string) => (personId === 'zoe' ? 'learner' : roles[personId])
      expect(absent('thomas', [], { roleOf })).toMatchObject({ sought: 'player' })
      const nothing = { sought: null, proposed: null, replacement: null }
      expect(absent('thomas', []), 'the observer is gone').toMatchObject(nothing)
      expect(absent('claire', []), 'the observer is gone').toMatchObject(nothing)
      const nobody = { roleOf, propose: () => null, proposePlayer: () => null }
      expect(absent('claire', [], nobody)).toMatchObject({ sought: 'supervisor', proposed: null })
      expect(absent('zoe', [], nobody)).toMatchObject(nothing)
    })
  })

  it('is not an interview that was held, called off, or has another supervisor', () => {
    for (const status of ['closed', 'cancelled'] as const)
      expect(kinds({ sessions: [{ ...ahead, status }] }, ['claire']), status).toEqual([])
    const two = session('ahead', '2026-12-03', 'scheduled', [...seats, ['anne', 'supervisor']])
    const roleOf = (personId: string) =>
      personId === 'anne' ? 'supervisor' : facts({}, ['claire']).roleOf(personId)
    expect(countUnsupervised([two], roleOf, now)).toBe(0)
    expect(kinds({ sessions: [two], roleOf })).toEqual(['lostSeats'])
  })

  it('is an interview under way that none of those present can end, and not one that was', () => {
    const running = { ...ahead, status: 'interview' as const }
    expect(kinds({ sessions: [running] })).toEqual([])
    expect(decisionsOf(facts({ sessions: [running] }, ['claire']))).toEqual([
      { kind: 'unended', sessionId: 'ahead', isSupervisedAfter: false },
    ])
    const seated = session('ahead', '2026-12-03', 'interview', [...seats, ['anne', 'supervisor']])
    const roleOf = (personId: string) =>
      personId === 'claire' ? undefined : (roles[personId] ?? 'supervisor')
    const two = (leadOf: DecisionFacts['leadOf']) =>
      decisionsOf(facts({ sessions: [seated], roleOf, leadOf }))
    expect(two(() => null)).toEqual([])
    expect(two(() => 'anne')).toEqual([])
    expect(
      two(() => 'claire'),
      'coded blind, and the lead is gone: the other one opens its debrief',
    ).toEqual([{ kind: 'unended', sessionId: 'ahead', isSupervisedAfter: true }])
  })

  it('is a debrief that none of those present can close, until it is closed', () => {
    for (const status of ['selfAssessment', 'debrief'] as const) {
      expect(kinds({ sessions: [{ ...ahead, status }] }, ['claire']), status).toEqual(['unclosed'])
      expect(kinds({ sessions: [{ ...ahead, status }] }), status).toEqual([])
    }
    const outside = session('held', '2026-11-20', 'debrief', [...seats, ['anne', 'supervisor', 'outside']])
    const roleOf = (personId: string) => (personId === 'anne' ? 'supervisor' : roles[personId])
    expect(kinds({ sessions: [outside], roleOf })).toEqual([])
    const alone = { ...outside, seats: outside.seats.filter(({ personId }) => personId !== 'claire') }
    expect(kinds({ sessions: [alone], roleOf })).toEqual(['unclosed'])
  })

  it('is an interview whose hour passed without its people, until it is moved or called off', () => {
    const missed = session('missed', '2026-11-20', 'scheduled', seats)
    expect(decisionsOf(facts({ sessions: [missed] }))).toEqual([{ kind: 'notHeld', sessionId: 'missed' }])
    expect(kinds({ sessions: [missed] }, ['claire'])).toEqual(['notHeld'])
  })

  it('is each learner behind without a planned seat; the others are told of together, last', () => {
    const behind = (personId: string, plannedIn: number | null): Behind => ({
      personId,
      seat: 'advisor',
      plannedIn,
      why: { kind: 'neverAdvised', since: '2026-10' },
    })
    const all = [behind('ines', null), behind('thomas', 3), behind('lea', 3)]
    expect(kinds({ behind: all, unanswered: 2 })).toEqual(['behind', 'unanswered', 'catchingUp'])
  })

  it('is a late commitment, until its author was written to', () => {
    const late = {
      id: 'c',
      liveSessionId: 's',
      personId: 'ines',
      due: '2026-11-20',
      madeAt: 1,
      outcome: null,
    }
    const commitments = commitmentsByPerson([late], '2026-11-26')
    expect(decisionsOf(facts({ commitments }))).toEqual([
      { kind: 'late', person: { personId: 'ines', count: 1, first: late } },
    ])
    expect(kinds({ commitments, writtenAbout: new Set(['c']) })).toEqual([])
  })

  it('is the people who are missing, in a cohort too small for one interview', () => {
    expect(kinds({ sessions: [], memberCount: { coordinator: 1, supervisor: 0, learner: 4 } })).toEqual([
      'membersMissing',
    ])
  })
})

describe('who is proposed to supervise', () => {
  const choice = (personId: string, more: Partial<SupervisorChoice> = {}): SupervisorChoice => ({
    personId,
    name: personId,
    isSupervisor: true,
    isTaken: false,
    load: 0,
    knowsAdvisor: true,
    ...more,
  })
  const propose = (...choices: SupervisorChoice[]) => proposeSupervisor(choices)

  it('is free at that hour, or is not proposed', () => {
    expect(propose(choice('claire', { isTaken: true }))).toBeNull()
    expect(propose(choice('claire'))?.personId).toBe('claire')
  })

  it('is a supervisor rather than a coordinator, then the one who supervised least, then one new to the advisor', () => {
    const sandrine = choice('sandrine', { isSupervisor: false })
    expect(propose(sandrine, choice('claire', { load: 9 }))).toEqual({ personId: 'claire', why: null })
    expect(propose(choice('claire', { load: 2 }), choice('paul', { load: 1 }))).toEqual({
      personId: 'paul',
      why: 'leastLoad',
    })
    expect(propose(choice('claire'), choice('paul', { knowsAdvisor: false }))).toEqual({
      personId: 'paul',
      why: 'newToAdvisor',
    })
    expect(propose(sandrine)?.personId).toBe('sandrine')
  })
})
