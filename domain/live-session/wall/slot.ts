import { elapsedAt } from '../core/clock'
import { isAhead, type Slot as SlotOfSessions } from '../core/slots'
import type { Status } from '../core/stage'
import { isEarly } from '../course/early'
import type { WallCard } from './card'

/** A moment at which interviews begin, and how they stand. Epoch ms. */
export type Slot = { readonly startsAt: number; readonly statuses: readonly Status[] }

const dayMs = 86_400_000
const together: readonly Status[] = ['briefing', 'interview']
const afterwards: readonly Status[] = ['selfAssessment', 'debrief']

/**
 * The slot of a wall without a moment: the latest under way, else the one whose hour has come, else the latest being
 * written or talked about, else the next within a day, else the nearest; null if none. Sessions left open for half a
 * day do not count.
 */
export function slotToShow(slots: readonly Slot[], now: number): number | null {
  const latestWith = (which: readonly Status[]) =>
    slots
      .filter(({ startsAt }) => Math.abs(startsAt - now) < dayMs / 2)
      .filter(({ statuses }) => statuses.some((status) => which.includes(status)))
      .map(({ startsAt }) => startsAt)
      .sort((one, other) => other - one)[0]
  const due = slots
    .filter(({ startsAt, statuses }) => statuses.includes('scheduled') && isDue(startsAt, now))
    .map(({ startsAt }) => startsAt)
    .sort((one, other) => Math.abs(one - now) - Math.abs(other - now))[0]
  const current = latestWith(together) ?? due ?? latestWith(afterwards)
  if (current !== undefined) return current
  const ahead = slots
    .map(({ startsAt }) => startsAt)
    .filter((startsAt) => startsAt >= now && startsAt - now < dayMs)
  if (ahead.length > 0) return Math.min(...ahead)
  const nearest = [...slots].sort(
    (one, other) => Math.abs(one.startsAt - now) - Math.abs(other.startsAt - now),
  )
  return nearest[0]?.startsAt ?? null
}

/** Whether the hour of an unopened room has come, and the room is still waited for. */
function isDue(startsAt: number, now: number): boolean {
  return isAhead({ status: 'scheduled', scheduledFor: startsAt }, now) && !isEarly(startsAt, now)
}

/** The slot that a wall without a moment shows, then the others in the order given. */
export function leadingFirst<S extends SlotOfSessions<{ readonly status: Status }>>(
  slots: readonly S[],
  now: number,
): readonly S[] {
  const told = slots.map(({ startsAt, sessions }) => ({
    startsAt,
    statuses: sessions.map(({ status }) => status),
  }))
  const leading = slotToShow(told, now)
  const leads = ({ startsAt }: S) => startsAt === leading
  return [...slots.filter(leads), ...slots.filter((slot) => !leads(slot))]
}

/** How a room stands on the wall; each room is exactly one of these. */
export const roomMoods = [
  'halted',
  'calling',
  'overrun',
  'onCourse',
  'reflecting',
  'debriefing',
  'waiting',
  'over',
] as const
export type RoomMood = (typeof roomMoods)[number]

/** An interview has overrun once its clock shows a quarter more than its plan: a minute over is usual. */
const overrunShare = 1.25

type Standing = Pick<WallCard, 'stage' | 'halt' | 'call' | 'clock' | 'phases'>

/** `now`: epoch ms. */
export function moodOf({ stage, halt, call, clock, phases }: Standing, now: number): RoomMood {
  switch (stage.status) {
    case 'interview':
      if (halt) return 'halted'
      if (call) return 'calling'
      return hasOverrun(clock, phases, now) ? 'overrun' : 'onCourse'
    case 'selfAssessment':
      return 'reflecting'
    case 'debrief':
      return 'debriefing'
    case 'unscheduled':
    case 'scheduled':
    case 'briefing':
      return 'waiting'
    case 'closed':
    case 'cancelled':
      return 'over'
    default:
      return stage satisfies never
  }
}

function hasOverrun(clock: WallCard['clock'], phases: WallCard['phases'], now: number): boolean {
  const plannedMs = phases.reduce((sum, { minutes }) => sum + minutes * 60_000, 0)
  return plannedMs > 0 && elapsedAt(clock, now) > plannedMs * overrunShare
}

/** The room that has waited longest for a supervisor: hors-jeu first, then calls; null where none does. */
export function firstCaller<Room extends Pick<WallCard, 'halt' | 'call'>>(
  rooms: readonly Room[],
): Room | null {
  const oldest = (since: (room: Room) => number | undefined) =>
    rooms
      .filter((room) => since(room) !== undefined)
      .sort((one, other) => (since(one) ?? 0) - (since(other) ?? 0))[0]
  return oldest(({ halt }) => halt?.since) ?? oldest(({ call }) => call?.since) ?? null
}
