import { type BriefKnowledge, seatRefusal } from '@/domain/access/brief-knowledge'
import type { Seat } from '@/domain/live-session/core/seat'
import { onceEachText } from '@/domain/once-each'
import type { PlayableScenario, RoundFacts } from './round'
import { type RoundStays, roundStays } from './round-stays'

/** The facts of a round, indexed for the questions that planning and judging ask. */
export type LookUp = {
  readonly facts: RoundFacts
  /** Whether a person can this slot, and has no other interview then. */
  isFree(personId: string, slotId: string): boolean
  isAway(personId: string, slotId: string): boolean
  isRoomFree(roomId: string, slotId: string): boolean
  readonly stays: RoundStays
  /** How often the one advised the other in earlier interviews, and when last. */
  met(advisorId: string, beneficiaryId: string): { times: number; last: number | null }
  held(personId: string, seat: Seat): number
  supervised(supervisorId: string, advisorId: string): number
  knowledge(personId: string, family: string): BriefKnowledge | null
  scenario(key: string): PlayableScenario | null
  /** The scenarios that the one may advise on and the other may play. */
  playable(advisorId: string, beneficiaryId: string): Iterable<PlayableScenario>
  trains(advisorId: string, scenarioKey: string): boolean
}

const nobody: { times: number; last: number | null } = { times: 0, last: null }

export function openFacts(facts: RoundFacts): LookUp {
  const { setup, past, scenarios } = facts
  const away = new Map(setup.away.map(({ personId, slotIds }) => [personId, new Set(slotIds)]))
  const isAway = (personId: string, slotId: string) => away.get(personId)?.has(slotId) ?? false
  const stays = roundStays(facts)
  const met = new Map<string, { times: number; last: number | null }>()
  for (const { advisorId, beneficiaryId, at } of past.met) {
    const before = met.get(pair(advisorId, beneficiaryId)) ?? nobody
    const last = Math.max(before.last ?? at, at)
    met.set(pair(advisorId, beneficiaryId), { times: before.times + 1, last })
  }
  const supervised = new Map<string, number>()
  for (const { supervisorId, advisorId } of past.supervised) {
    const key = pair(supervisorId, advisorId)
    supervised.set(key, (supervised.get(key) ?? 0) + 1)
  }
  const byKey = new Map(scenarios.map((each) => [each.key, each]))
  const training = new Map(Object.entries(past.training).map(([person, keys]) => [person, new Set(keys)]))
  const knowledge = (personId: string, family: string) => past.knowledge[personId]?.[family] ?? null
  const offered = scenarios.filter(({ isArchived = false }) => !isArchived)
  const advisable = onceEachText((personId) =>
    offered.filter(({ family }) => seatRefusal('advisor', knowledge(personId, family)) === null),
  )
  return {
    facts,
    isFree: (personId, slotId) => !isAway(personId, slotId) && !stays.isTaken(personId, slotId),
    isAway,
    isRoomFree: (roomId, slotId) => !stays.isRoomTaken(roomId, slotId),
    stays,
    met: (advisorId, beneficiaryId) => met.get(pair(advisorId, beneficiaryId)) ?? nobody,
    held: (personId, seat) => past.seats[personId]?.[seat] ?? 0,
    supervised: (supervisorId, advisorId) => supervised.get(pair(supervisorId, advisorId)) ?? 0,
    knowledge,
    scenario: (key) => byKey.get(key) ?? null,
    *playable(advisorId, beneficiaryId) {
      for (const scenario of advisable(advisorId)) {
        if (seatRefusal('beneficiary', knowledge(beneficiaryId, scenario.family)) === null) yield scenario
      }
    },
    trains: (advisorId, scenarioKey) => training.get(advisorId)?.has(scenarioKey) ?? false,
  }
}

function pair(one: string, other: string): string {
  return `${one} ${other}`
}
