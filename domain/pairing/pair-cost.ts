import type { LookUp } from './look-up'
import type { PlannedSession } from './round'

/** What one pairing costs, in whole units; null where it cannot be at all. */
export type PairCost = (advisorId: string, beneficiaryId: string) => number | null

/** Preferences that decide only between pairings that are alike otherwise. */
const softest = 3

/** What a pair that has met once costs in a round of `size` people. */
export function repeatCost(size: number): number {
  return steps(size).repeated
}

function steps(size: number): { untrained: number; read: number; repeated: number } {
  const untrained = softest * size + 1
  const read = (size + 1) * untrained
  return { untrained, read, repeated: (size + 1) * read }
}

/**
 * Costs in steps so far apart that nothing of a lower step outweighs one of a higher, in a round of `size` people: a pair that has
 * met, a brief that the beneficiary has read, a due commitment that is not trained, the same two the other way round.
 */
export function pairCost(look: LookUp, size: number): PairCost {
  const { untrained, read, repeated } = steps(size)
  const { slots } = look.facts.setup
  const isEverybodyFree = look.facts.setup.away.length === 0
  const meet = (one: string, other: string) =>
    isEverybodyFree || slots.some(({ id }) => look.isFree(one, id) && look.isFree(other, id))
  const known = new Map<string, number | null>()
  return (advisorId, beneficiaryId) => {
    const key = `${advisorId} ${beneficiaryId}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = costOf(advisorId, beneficiaryId)
    known.set(key, found)
    return found
  }

  function costOf(advisorId: string, beneficiaryId: string): number | null {
    if (advisorId === beneficiaryId || !meet(advisorId, beneficiaryId)) return null
    const scenario = scenarioCost(advisorId, beneficiaryId)
    if (scenario === null) return null
    const times = Math.min(3, look.met(advisorId, beneficiaryId).times)
    const reversed = Math.min(softest, look.met(beneficiaryId, advisorId).times)
    return times * repeated + scenario + reversed
  }

  /** Of the scenarios that the two can play, the one that costs least; null where there is none. */
  function scenarioCost(advisorId: string, beneficiaryId: string): number | null {
    const isDue = (look.facts.past.training[advisorId] ?? []).length > 0
    let least: number | null = null
    for (const { key, family } of look.playable(advisorId, beneficiaryId)) {
      const isRead = look.knowledge(beneficiaryId, family) === 'knows'
      const isMissed = isDue && !look.trains(advisorId, key)
      const cost = (isRead ? read : 0) + (isMissed ? untrained : 0)
      if (cost === 0) return 0
      least = Math.min(least ?? cost, cost)
    }
    return least
  }
}

/** What the pairs of a round cost as they are; those that may not be count nothing, and are faults. */
export function costOfPairs(sessions: readonly PlannedSession[], look: LookUp): number {
  const cost = pairCost(look, look.facts.setup.learnerIds.length)
  return sessions.reduce(
    (sum, { advisorId, beneficiaryId }) => sum + (cost(advisorId, beneficiaryId) ?? 0),
    0,
  )
}
