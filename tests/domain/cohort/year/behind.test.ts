import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBehind } from '@/domain/cohort/year/behind'
import { practiceOf } from '@/domain/cohort/year/practice'
import type { YearSession } from '@/domain/cohort/year/year'
import { anyYear, round, session, year } from './years'

/** Pairs of advisor and beneficiary, in this order, one interview a day. */
function held(...pairs: readonly (readonly [string, string])[]): YearSession[] {
  return pairs.map(([advisor, beneficiary], index) =>
    session(`h${index}`, `2026-10-${String(index + 1).padStart(2, '0')}`, 'closed', [
      [advisor, 'advisor'],
      [beneficiary, 'beneficiary'],
    ]),
  )
}

const behindIn = (facts: ReturnType<typeof year>) =>
  findBehind(practiceOf(facts), facts.learners).map(({ personId, why, seat, plannedIn }) => [
    personId,
    why.kind,
    seat,
    plannedIn,
  ])

describe('who is behind', () => {
  it('is no learner while half of a cohort has had its first turn', () => {
    expect(behindIn(year(['a', 'b', 'c', 'd'], held(['a', 'b'], ['c', 'd'])))).toEqual([])
  })

  it('is a learner who never advised, once more than two in three others have', () => {
    const facts = year(['a', 'b', 'c', 'd'], held(['a', 'b'], ['b', 'c'], ['c', 'a']))
    expect(behindIn(facts)).toEqual([['d', 'neverAdvised', 'advisor', null]])
    expect(findBehind(practiceOf(facts), facts.learners)[0]?.why).toMatchObject({ since: '2026-10' })
  })

  it('is a learner who held one seat two times more than the other', () => {
    const facts = year(
      ['a', 'b', 'c', 'd'],
      held(['a', 'b'], ['a', 'c'], ['a', 'd'], ['b', 'a'], ['c', 'b'], ['d', 'c']),
    )
    expect(behindIn(facts)).toEqual([['a', 'owesSeat', 'beneficiary', null]])
  })

  it('is a learner who advised twice less than the others, though in balance', () => {
    const facts = year(
      ['a', 'b', 'c', 'd'],
      held(
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['a', 'c'],
        ['c', 'b'],
        ['b', 'a'],
        ['a', 'd'],
        ['b', 'c'],
        ['c', 'b'],
        ['d', 'a'],
      ),
    )
    expect(behindIn(facts)).toEqual([['d', 'fewer', 'advisor', null]])
  })

  it('is not a learner who joined when all that was over', () => {
    const facts = year(['a', 'b', 'c'], held(['a', 'b'], ['b', 'c'], ['c', 'a']))
    const late = { personId: 'late', joinedAt: Date.parse('2026-11-20T00:00:00Z') }
    expect(behindIn({ ...facts, learners: [...facts.learners, late] })).toEqual([])
  })

  it('stays so while the seat is only planned, and is said to have it ahead', () => {
    const ahead = session(
      'next',
      '2026-12-03',
      'scheduled',
      [
        ['d', 'advisor'],
        ['a', 'beneficiary'],
      ],
      'r',
    )
    const facts = year(
      ['a', 'b', 'c', 'd'],
      [...held(['a', 'b'], ['b', 'c'], ['c', 'a']), ahead],
      [round('r', '2026-12-03')],
    )
    expect(behindIn(facts)).toEqual([['d', 'neverAdvised', 'advisor', 1]])
  })

  it('does not depend on what is planned, in any year', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        const without = facts.sessions.map((each) =>
          ['scheduled', 'briefing', 'interview'].includes(each.status)
            ? { ...each, status: 'cancelled' as const }
            : each,
        )
        const who = (sessions: readonly YearSession[]) =>
          findBehind(practiceOf({ ...facts, sessions }), facts.learners).map(({ personId, seat }) => [
            personId,
            seat,
          ])
        expect(who(without)).toEqual(who(facts.sessions))
      }),
    )
  })
})
