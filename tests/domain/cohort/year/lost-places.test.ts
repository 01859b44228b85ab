import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostPlaces } from '@/domain/cohort/year/lost-places'
import type { YearSession } from '@/domain/cohort/year/year'
import { session } from './years'

const now = Date.parse('2026-11-26T10:00:00Z')
const learners = ['ines', 'thomas', 'lea']
const roleOf = (personId: string) =>
  learners.includes(personId)
    ? ('learner' as const)
    : personId === 'claire'
      ? ('supervisor' as const)
      : undefined
const seats = [
  ['ines', 'advisor'],
  ['thomas', 'beneficiary'],
  ['claire', 'supervisor'],
] as const
const cancelled = session('cancelled', '2026-12-03', 'cancelled', seats, 'round')
const known = (...sessions: YearSession[]) => ({
  sessions,
  roleOf,
  now,
  preparedSince: new Set(['since']),
})
const lost = (...others: YearSession[]) =>
  lostPlaces(cancelled, known(cancelled, ...others)).map(({ personId }) => personId)

describe('who lost a place', () => {
  it('is each learner who was to play in an interview that is cancelled and still ahead', () => {
    expect(lost()).toEqual(['ines', 'thomas'])
  })

  it('is no learner where it is planned, past, or held by people who left', () => {
    const of = (one: YearSession) => lostPlaces(one, known(one))
    expect(of(session('planned', '2026-12-03', 'scheduled', seats))).toEqual([])
    expect(of(session('past', '2026-11-20', 'cancelled', seats))).toEqual([])
    expect(of(session('left', '2026-12-03', 'cancelled', [['gone', 'advisor']]))).toEqual([])
    expect(of(session('replaced', '2026-12-03', 'cancelled', [['ines', 'advisor', 'ended']]))).toEqual([])
  })

  it('is no learner with the same seat to come in the same round, or in an interview prepared since', () => {
    const again = (roundId: string | null, id = 'again') =>
      session(id, '2026-12-04', 'scheduled', seats, roundId)
    expect(lost(again('round'))).toEqual([])
    expect(lost(again(null, 'since'))).toEqual([])
    expect(lost(again('later round'))).toEqual(['ines', 'thomas'])
    expect(lost(again(null))).toEqual(['ines', 'thomas'])
    expect(
      lost(session('other seat', '2026-12-04', 'scheduled', [['ines', 'beneficiary']], 'round')),
    ).toEqual(['ines', 'thomas'])
  })

  it('ends with the cancellation, whatever else is planned', () => {
    const days = fc.constantFrom('2026-11-20', '2026-12-02', '2026-12-04')
    const one = fc.tuple(days, fc.constantFrom('scheduled', 'cancelled', 'closed'), fc.boolean())
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (plans) => {
        const others = plans.map(([day, status, isOfRound], index) =>
          session(String(index), day, status as 'scheduled', seats, isOfRound ? 'round' : null),
        )
        const back = { ...cancelled, status: 'scheduled' as const }
        expect(lostPlaces(back, known(back, ...others))).toEqual([])
      }),
    )
  })
})
