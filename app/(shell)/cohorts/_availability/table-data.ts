import type { RouterOutputs } from '@/app/_trpc/types'
import { groupInOrder } from '@/domain/group-in-order'
import { dayOf } from '@/i18n/zoned-time'

export type TableData = RouterOutputs['availability']['table']
export type TableRow = TableData['rows'][number]
export type TableHour = TableRow['hours'][number]

/** The hours of a table by day, in order: how many columns each day spans. */
export function daysOf({ slots, timeZone }: Pick<TableData, 'slots' | 'timeZone'>) {
  return groupInOrder(slots, ({ startsAt }) => dayOf(startsAt, timeZone)).map(([day, of]) => ({
    day,
    slots: of,
  }))
}
