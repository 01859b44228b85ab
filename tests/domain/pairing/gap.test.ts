import highsLoader from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import type { PlannedSession, RoundFacts } from '@/domain/pairing/round'
import { crowds, families, roundsOf } from './instances'
import { mostPlaced, optimumOf, type Solver, type Worth, worthOf } from './optimum'

let highs: Solver
beforeAll(async () => {
  highs = await highsLoader()
})

/** How far from the optimum a family of rounds may be. */
const gap = 0.01

/** What no interview may have, apart from what it may lack. */
function faultsIn(facts: RoundFacts, sessions: readonly PlannedSession[]) {
  return Object.values(judgeRound(sessions, openFacts(facts)).sessions)
    .flatMap(({ faults }) => faults)
    .filter(({ kind }) => kind !== 'noSupervisor' && kind !== 'noScenario')
}

function supervisedIn({ setup }: RoundFacts, sessions: readonly PlannedSession[]): number {
  return sessions.filter(({ supervisorIds }) => supervisorIds.length >= setup.supervisorsEach).length
}

function total(of: readonly Worth[], what: keyof Worth): number {
  return of.reduce((sum, each) => sum + each[what], 0)
}

describe('A round is within one per cent of what HiGHS finds for pairs, slots and seats together', () => {
  for (const family of families) {
    it(family.name, () => {
      const rounds = roundsOf(family).map((facts) => {
        const { sessions } = planRound(facts, [], 1)
        expect(faultsIn(facts, sessions)).toEqual([])
        const observers = sessions.flatMap(({ observerIds }) => observerIds)
        // Who observes is a matter of turns: the pairs are measured with the same observer, the places with any.
        const best = optimumOf(highs, facts, observers)
        const placed = observers.length === 0 ? best.placed : optimumOf(highs, facts).placed
        return { ours: worthOf(facts, sessions), best: { ...best, placed } }
      })
      const [ours, best] = [rounds.map((each) => each.ours), rounds.map((each) => each.best)]
      const most = total(best, 'placed')
      expect(total(ours, 'placed')).toBeLessThanOrEqual(most)
      expect(total(ours, 'placed')).toBeGreaterThanOrEqual((1 - gap) * most)
      expect(total(ours, 'turnedSeats') - total(best, 'turnedSeats')).toBeLessThanOrEqual(gap * most)
      expect(total(ours, 'repeats') - total(best, 'repeats')).toBeLessThanOrEqual(gap * most)
    })
  }
})

describe('A crowd gets within one per cent of the interviews that HiGHS finds room for, and repeats none', () => {
  for (const family of crowds) {
    it(family.name, () => {
      const rounds = roundsOf(family).map((facts) => {
        const { sessions } = planRound(facts, [], 1)
        expect(faultsIn(facts, sessions)).toEqual([])
        const { placed, repeats } = worthOf(facts, sessions)
        return { placed, repeats, most: mostPlaced(highs, facts) }
      })
      const sum = (what: keyof (typeof rounds)[number]) => rounds.reduce((all, each) => all + each[what], 0)
      expect(sum('placed')).toBeLessThanOrEqual(sum('most'))
      expect(sum('placed')).toBeGreaterThanOrEqual((1 - gap) * sum('most'))
      expect(sum('repeats')).toBeLessThanOrEqual(gap * sum('most'))
    })
  }
})

describe('Where supervisors are few', () => {
  it.each(['few supervisors', 'supervisors away'])('as many interviews have one as can: %s', (name) => {
    for (const facts of families.filter((each) => each.name === name).flatMap(roundsOf)) {
      const { sessions } = planRound(facts, [], 1)
      const most = mostPlaced(highs, facts, true)
      expect(supervisedIn(facts, sessions)).toBeGreaterThanOrEqual(Math.floor((1 - gap) * most))
    }
  })
})
