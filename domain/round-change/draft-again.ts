import { roomKey } from '@/domain/occupancy/stay'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import type { Agreed } from './change'

type Board = { readonly setup: RoundSetup; readonly sessions: readonly PlannedSession[] }

/**
 * A published round as a draft of what is agreed now: interviews at their present hours, rooms and people; cancelled
 * ones are left out, unpublished ones stay. `newId` gives ids that no slot and no room has.
 */
export function draftAgain(
  { setup, sessions }: Board,
  agreed: readonly (Agreed & { readonly scenarioKey: string })[],
  newId: () => string,
): Board {
  const slots = [...setup.slots]
  const rooms = [...setup.rooms]
  const drafted = sessions.flatMap((session) => {
    if (session.liveSessionId === undefined) return session
    const now = agreed.find(({ liveSessionId }) => liveSessionId === session.liveSessionId)
    if (!now || now.status === 'cancelled') return []
    const { liveSessionId: _, ...planned } = session
    const sitting = (seat: string) =>
      now.seats.filter((each) => each.seat === seat).map((each) => each.personId)
    return {
      ...planned,
      slotId: slotAt(now.scheduledFor, session.slotId),
      roomId: roomOf(now, session.roomId),
      scenarioKey: now.scenarioKey,
      advisorId: sitting('advisor')[0] ?? session.advisorId,
      beneficiaryId: sitting('beneficiary')[0] ?? session.beneficiaryId,
      supervisorIds: sitting('supervisor'),
      observerIds: sitting('observer'),
      locked: false,
    }
  })
  slots.sort((one, other) => one.startsAt - other.startsAt)
  const players = drafted.flatMap((each) => [each.advisorId, each.beneficiaryId, ...each.observerIds])
  const supervisorIds = drafted.flatMap((each) => each.supervisorIds)
  return {
    setup: {
      ...setup,
      slots,
      rooms,
      learnerIds: [...new Set([...setup.learnerIds, ...players])],
      supervisorIds: [...new Set([...setup.supervisorIds, ...supervisorIds])],
    },
    sessions: drafted,
  }

  function slotAt(startsAt: number, ownId: string): string {
    const isThere = (slot: { startsAt: number }) => slot.startsAt === startsAt
    const found = slots.find((slot) => slot.id === ownId && isThere(slot)) ?? slots.find(isThere)
    if (found) return found.id
    const id = newId()
    slots.push({ id, startsAt })
    return id
  }

  function roomOf({ place, where }: Agreed, ownId: string): string {
    const own = rooms.find(({ id }) => id === ownId)
    if (where?.kind !== 'room') {
      if (own && own.place === place) return own.id
      const id = rooms.find((room) => room.place === place)?.id ?? newId()
      if (!rooms.some((room) => room.id === id)) rooms.push({ id, name: own?.name ?? id, place })
      return id
    }
    const isNamed = (room: { name: string }) => roomKey(room.name) === roomKey(where.name)
    const found = own && isNamed(own) ? own : rooms.find(isNamed)
    if (found) return found.id
    const id = newId()
    rooms.push({ id, name: where.name, place: 'room' })
    return id
  }
}
