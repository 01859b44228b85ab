import fc from 'fast-check'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import type { Past, PlannedSession, RoundFacts, RoundKind } from '@/domain/pairing/round'

export const families = ['aurelie', 'bernard', 'driss', 'kevin', 'nadia', 'sylvie', 'yann']

export const nothingYet: Past = { met: [], seats: {}, supervised: [], knowledge: {}, training: {} }

type Shape = {
  kind: RoundKind
  learners: number
  supervisors: number
  slots: number
  rooms: number
  supervisorsEach?: number
  /** How many scenarios there are; by default seven. */
  scenarios?: number
}

export const learner = (index: number) => `l${index}`
export const supervisor = (index: number) => `v${index}`
const list = <T>(length: number, of: (index: number) => T) => Array.from({ length }, (_, index) => of(index))

/** A cohort of so many people, all of them free all the time, with this past. */
export function factsOf(shape: Shape, past: Partial<Past> = {}, away: RoundFacts['setup']['away'] = []) {
  const facts: RoundFacts = {
    setup: {
      kind: shape.kind,
      slots: list(shape.slots, (index) => ({ id: `t${index}`, startsAt: Date.UTC(2026, 10, 26, 8 + index) })),
      rooms: list(shape.rooms, (index) => ({ id: `r${index}`, name: `Salle ${index}`, place: 'room' })),
      learnerIds: list(shape.learners, learner),
      supervisorIds: list(shape.supervisors, supervisor),
      supervisorsEach: shape.supervisorsEach ?? 1,
      away,
    },
    past: { ...nothingYet, ...past },
    scenarios: list(shape.scenarios ?? families.length, (index) => families[index] ?? `scenario${index}`).map(
      (family) => ({ key: family, family }),
    ),
  }
  return facts
}

/** The past after these interviews were held as well: seats, partners, and who knows which brief. */
export function after(facts: RoundFacts, sessions: readonly PlannedSession[], at = 0): RoundFacts {
  const seats: Record<string, Record<string, number>> = structuredClone(facts.past.seats) as never
  const knowledge: Record<string, Record<string, BriefKnowledge>> = structuredClone(
    facts.past.knowledge,
  ) as never
  const sit = (personId: string, seat: string, key: string | null) => {
    seats[personId] = { ...seats[personId], [seat]: (seats[personId]?.[seat] ?? 0) + 1 }
    if (key) knowledge[personId] = { ...knowledge[personId], [key]: 'knows' }
  }
  for (const each of sessions) {
    sit(each.advisorId, 'advisor', each.scenarioKey)
    sit(each.beneficiaryId, 'beneficiary', each.scenarioKey)
    for (const person of each.observerIds) sit(person, 'observer', each.scenarioKey)
    for (const person of each.supervisorIds) sit(person, 'supervisor', each.scenarioKey)
  }
  return {
    ...facts,
    past: {
      ...facts.past,
      seats,
      knowledge,
      met: [
        ...facts.past.met,
        ...sessions.map(({ advisorId, beneficiaryId }) => ({ advisorId, beneficiaryId, at })),
      ],
      supervised: [
        ...facts.past.supervised,
        ...sessions.flatMap(({ advisorId, supervisorIds }) =>
          supervisorIds.map((supervisorId) => ({ supervisorId, advisorId })),
        ),
      ],
    },
  }
}

/** Cohorts of a few people with some past, some of them away at times. */
export function anyFacts(most = 9) {
  return fc
    .record({
      kind: fc.constantFrom('bothSeats' as const, 'oneSeat' as const),
      learners: fc.integer({ min: 2, max: most }),
      supervisors: fc.integer({ min: 0, max: 4 }),
      slots: fc.integer({ min: 1, max: 5 }),
      rooms: fc.integer({ min: 1, max: 4 }),
      supervisorsEach: fc.integer({ min: 1, max: 2 }),
    })
    .chain((shape) => {
      const anyone = fc.integer({ min: 0, max: shape.learners - 1 }).map(learner)
      const met = fc.array(fc.tuple(anyone, anyone, fc.constantFrom(...families)), { maxLength: 14 })
      const person = fc.oneof(
        anyone,
        fc.integer({ min: 0, max: Math.max(0, shape.supervisors - 1) }).map(supervisor),
      )
      const slot = fc.integer({ min: 0, max: shape.slots - 1 }).map((index) => `t${index}`)
      const away = fc.array(fc.tuple(person, fc.array(slot, { maxLength: 2 })), { maxLength: 4 })
      return fc.tuple(met, away).map(([pairs, gone]) => {
        const held = pairs.filter(([one, other]) => one !== other)
        const sessions = held.map(([advisorId, beneficiaryId, scenarioKey], index) => ({
          id: `h${index}`,
          slotId: 't0',
          roomId: 'r0',
          advisorId,
          beneficiaryId,
          scenarioKey,
          supervisorIds: [],
          observerIds: [],
          locked: false,
        }))
        const absences = gone.map(([personId, slotIds]) => ({ personId, slotIds }))
        return after(factsOf(shape, {}, absences), sessions)
      })
    })
}
