import type { AskedSlot } from './availability'

type Changed = {
  readonly slots: readonly AskedSlot[]
  readonly added: readonly AskedSlot[]
  readonly removed: readonly AskedSlot[]
}

/**
 * The hours of a request once a coordinator has changed them, in the order of time: those that stay keep their id and what was said of
 * them; added ones have a new id and the moment they were added. `hours`: when they begin, epoch ms.
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
