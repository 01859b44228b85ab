import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import type { Agreed } from './change'

type Board = { readonly setup: RoundSetup; readonly sessions: readonly PlannedSession[] }

type Moving = {
  readonly isMoved: (liveSessionId: string) => boolean
  /** When what was left in the draft at a moment begins now, both epoch ms. */
  readonly shift: (at: number) => number
  /** Gives ids that no slot has. */
  readonly newId: () => string
}

/**
 * The board of a round after a move. Each interview gets a slot at its hour: its own where the whole slot moved, else
 * an existing one, else a new one. Slots stand in order of time; empty ones go.
 */
export function rearrangeSlots(
  { setup, sessions }: Board,
  agreed: readonly Pick<Agreed, 'liveSessionId' | 'scheduledFor'>[],
  { isMoved, shift, newId }: Moving,
): Board {
  const hours = new Map(agreed.map(({ liveSessionId, scheduledFor }) => [liveSessionId, scheduledFor]))
  const starts = new Map(setup.slots.map(({ id, startsAt }) => [id, startsAt]))
  const slots = setup.slots.map((slot) => ({ ...slot }))
  const movedIn = (slotId: string) => sessions.filter((each) => each.slotId === slotId)
  const waitingHour = ({ slotId }: PlannedSession) => shift(starts.get(slotId) ?? 0)
  const moves = (session: PlannedSession) =>
    session.liveSessionId === undefined
      ? waitingHour(session) !== starts.get(session.slotId)
      : isMoved(session.liveSessionId)
  const hourOf = (session: PlannedSession) =>
    session.liveSessionId === undefined ? waitingHour(session) : hours.get(session.liveSessionId)
  for (const slot of slots) {
    const there = movedIn(slot.id)
    const to = [...new Set(there.map(hourOf))]
    const [only] = to
    if (there.length > 0 && there.every(moves) && to.length === 1 && only !== undefined) slot.startsAt = only
  }
  const placed = sessions.map((session) => {
    const at = moves(session) ? hourOf(session) : undefined
    if (at === undefined) return session
    const own = slots.find(({ id }) => id === session.slotId)
    if (own?.startsAt === at) return session
    const known = slots.find(({ startsAt }) => startsAt === at)
    const slot = known ?? { id: newId(), startsAt: at }
    if (!known) slots.push(slot)
    return { ...session, slotId: slot.id }
  })
  const before = new Set(sessions.map(({ slotId }) => slotId))
  const now = new Set(placed.map(({ slotId }) => slotId))
  const kept = slots.filter(({ id }) => now.has(id) || !before.has(id))
  kept.sort((one, other) => one.startsAt - other.startsAt)
  return { setup: { ...setup, slots: kept }, sessions: placed }
}
