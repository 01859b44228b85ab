import type { RouterOutputs } from '@/app/_trpc/types'
import { type WeekHour, weekdayOf, weekHoursOf } from '@/domain/availability/never'
import { groupInOrder } from '@/domain/group-in-order'
import { dayOf, timeOf } from '@/i18n/zoned-time'

export type Sheet = RouterOutputs['availability']['mine'][number]
export type SheetHour = Sheet['hours'][number]
export type HoursAnswer = { awaySlotIds: string[]; isNever: boolean; proposed: number[] }

/** More hours of the week than this are no habit that one sentence can say. */
const MOST_NEVER = 6

/** The hours of a sheet by their day (YYYY-MM-DD), on the cohort's clock. */
export function byDay({ hours, timeZone }: Sheet): readonly { day: string; hours: readonly SheetHour[] }[] {
  const days = groupInOrder(hours, ({ startsAt }) => dayOf(startsAt, timeZone))
  return days.map(([day, of]) => ({ day, hours: of }))
}

/** How many hours are left to a person who is away at these. */
export function leftOf({ hours }: Sheet, away: ReadonlySet<string>): number {
  return hours.filter(({ slotId, taken }) => taken === null && !away.has(slotId)).length
}

/** The hours of the week that « never » would name; empty where there are none, or too many for a sentence. */
export function neverHours({ hours, timeZone }: Sheet, away: ReadonlySet<string>): readonly WeekHour[] {
  const found = weekHoursOf(
    hours
      .filter(({ slotId }) => away.has(slotId))
      .map(({ startsAt }) => {
        const day = dayOf(startsAt, timeZone)
        return { day, weekday: weekdayOf(day), time: timeOf(startsAt, timeZone) }
      }),
  )
  return found.length > MOST_NEVER ? [] : found
}
