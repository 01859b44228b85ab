import type { RouterOutputs } from '@/app/_trpc/types'
import { isReady } from '@/domain/live-session/course/readiness'

export type OrganisedDay = RouterOutputs['today']['overview']['organised'][number]
export type DaySlot = OrganisedDay['slots'][number]
export type SlotSession = DaySlot['sessions'][number]

/** Whether nothing holds an interview up: it has begun, or is ready to. */
export function holdsNothingUp({ readiness }: SlotSession): boolean {
  return readiness === null || isReady(readiness)
}

/** What of a day has not begun, slot by slot; a slot of which nothing is left is not told. `now`: epoch ms. */
export function stillToCome(slots: readonly DaySlot[], now: number): readonly DaySlot[] {
  return slots
    .map((slot) => ({ ...slot, sessions: slot.sessions.filter(({ readiness }) => readiness !== null) }))
    .filter(({ startsAt, sessions, free }) => sessions.length > 0 || (startsAt > now && free.length > 0))
}

/** Where the planner of an interview goes from its row: to its room from a seat in it, to its preparation before it begins. */
export function hrefOf({ id, cohortId, seat, readiness }: SlotSession): string | null {
  if (seat !== null) return `/sessions/${id}`
  return readiness === null ? null : `/cohorts/${cohortId}/sessions/${id}/edit`
}
