import type { AskedSlot } from './availability'

type Changed = {
  readonly slots: readonly AskedSlot[]
  readonly added: readonly AskedSlot[]
  readonly removed: readonly AskedSlot[]
}

/**
 * A request's hours after a change, in order of time. Hours that stay keep their id and answers; added ones get a new
 * id and the moment of adding. `hours`: their beginnings, epoch ms.
 */
export function changeSlots(
  slots: readonly AskedSlot[],
  hours: readonly number[],
  { now, newId }: { now: number; newId: () => string },
): Changed {
  const next = [...new Set(hours)]
    .sort((one, other) => one - other)
    .map(
      (startsAt) =>
        slots.find((each) => each.startsAt === startsAt) ?? { id: newId(), startsAt, askedAt: now },
    )
  return {
    slots: next,
    added: next.filter((slot) => !slots.includes(slot)),
    removed: slots.filter((slot) => !next.includes(slot)),
  }
}
