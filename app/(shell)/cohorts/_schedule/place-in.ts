import type { RouterOutputs } from '@/app/_trpc/types'
import type { PlaceInRound } from './wish'

type Board = Pick<RouterOutputs['round']['board'], 'title' | 'setup'>

/** The place that an address names in a round; null for one it has not, or has no more. */
export function placeIn(
  { title, setup }: Board,
  roundId: string,
  asked: { slotId: string | undefined; roomId: string | undefined },
): PlaceInRound | null {
  const slot = setup.slots.find(({ id }) => id === asked.slotId)
  const room = setup.rooms.find(({ id }) => id === asked.roomId)
  return slot && room
    ? { roundId, slotId: slot.id, roomId: room.id, title, startsAt: slot.startsAt, room }
    : null
}
