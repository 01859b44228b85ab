import { expect, it } from 'vitest'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import { repairRound, withoutPerson } from '@/domain/pairing/repair-round'
import { factsOf, families, learner } from './cohorts'

it('a learner left over by an absence observes no situation that they advise on elsewhere', () => {
  // Each of six advises, in an interview of its own beside the round, on one situation.
  const knowledge = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      learner(index),
      { [families[index] ?? '']: 'advises' as const },
    ]),
  )
  const shape = { kind: 'oneSeat' as const, learners: 6, supervisors: 3, slots: 2, rooms: 3 }
  const facts = factsOf(shape, { knowledge })
  for (let seed = 0; seed < 60; seed += 1) {
    const { sessions } = planRound(facts, [], seed)
    const setup = withoutPerson(facts.setup, { personId: learner(seed % 6), slotIds: null })
    const without = { ...facts, setup }
    const repaired = repairRound(without, sessions, seed)
    const { sessions: judged } = judgeRound(repaired, openFacts(without))
    expect(Object.values(judged).flatMap(({ faults }) => faults)).toEqual([])
  }
})
