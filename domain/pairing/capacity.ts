import type { RoundSetup } from './round'

/** Whether a round has place for everybody, before it is planned. */
export type Capacity = {
  /** Interviews that the round needs, and how many rooms × slots there are for them. */
  readonly needed: number
  readonly places: number
  /** How many rooms × slots are missing. */
  readonly missing: number
  /** How many times a supervisor is missing, over the whole round. */
  readonly supervisorsMissing: number
}

export function capacityOf(setup: RoundSetup): Capacity {
  const { kind, slots, rooms, learnerIds, supervisorIds, supervisorsEach } = setup
  const away = new Map(setup.away.map(({ personId, slotIds }) => [personId, new Set(slotIds)]))
  const canIn = (slotId: string) => (personId: string) => !away.get(personId)?.has(slotId)
  const needed = kind === 'bothSeats' ? learnerIds.length : Math.floor(learnerIds.length / 2)
  let places = 0
  let supervised = 0
  for (const { id } of slots) {
    const pairs = Math.floor(learnerIds.filter(canIn(id)).length / 2)
    const usable = Math.min(rooms.length, pairs)
    places += usable
    const supervisors = supervisorIds.filter(canIn(id)).length
    supervised += Math.min(usable, Math.floor(supervisors / supervisorsEach))
  }
  const possible = Math.min(needed, places)
  const supervisorsMissing = Math.max(0, possible - supervised)
  return { needed, places, missing: Math.max(0, needed - places), supervisorsMissing }
}
