import { overlap, roomKey, type Stay } from '@/domain/occupancy/stay'
import type { PlannedSession, RoundFacts } from './round'

/** Who and what of a round is taken by other interviews, and what its own take up. */
export type RoundStays = {
  isTaken(personId: string, slotId: string): boolean
  isRoomTaken(roomId: string, slotId: string): boolean
  /** Null where its slot is not there any more. */
  stayOf(session: PlannedSession): Stay | null
  readonly elsewhere: readonly Stay[]
}

/** Nothing is known of how long interviews last: those of one slot alone meet. */
const aMoment = 1

export function roundStays({
  setup,
  elsewhere = [],
  lengthMs = aMoment,
}: Pick<RoundFacts, 'setup' | 'elsewhere' | 'lengthMs'>): RoundStays {
  const starts = new Map(setup.slots.map(({ id, startsAt }) => [id, startsAt]))
  const roomNames = new Map(
    setup.rooms.map(({ id, name, place }) => [id, place === 'room' ? roomKey(name) : null]),
  )
  const [people, rooms] = [new Set<string>(), new Set<string>()]
  for (const { id, startsAt } of setup.slots) {
    for (const stay of elsewhere) {
      if (stay.isDraft || !overlap({ startsAt, lengthMs }, stay)) continue
      for (const { personId } of stay.people) people.add(`${personId} ${id}`)
      if (stay.room !== null && stay.cohortId === here) rooms.add(`${id} ${roomKey(stay.room)}`)
    }
  }
  return {
    isTaken: (personId, slotId) => people.has(`${personId} ${slotId}`),
    isRoomTaken: (roomId, slotId) => rooms.has(`${slotId} ${roomNames.get(roomId)}`),
    stayOf({ id, slotId, roomId, advisorId, beneficiaryId, supervisorIds, observerIds }) {
      const startsAt = starts.get(slotId)
      if (startsAt === undefined) return null
      const learners = [advisorId, beneficiaryId, ...observerIds]
      return {
        id,
        cohortId: here,
        startsAt,
        lengthMs,
        isDraft: false,
        room: setup.rooms.find((room) => room.id === roomId && room.place === 'room')?.name ?? null,
        people: [
          ...learners.map((personId) => ({ personId, supervises: false })),
          ...supervisorIds.map((personId) => ({ personId, supervises: true })),
        ],
      }
    },
    elsewhere,
  }
}

/** Stays of a round's own cohort are told under this name: a round knows nothing of ids of cohorts. */
export const here = 'here'
