import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import type { WeekHour } from '@/domain/availability/never'
import { groupInOrder } from '@/domain/group-in-order'

const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** Says hours of the week: « le mardi à 10 h et 11 h ». */
export function useNeverWords(): (hours: readonly WeekHour[]) => string {
  const t = useTranslations('availability.sheet')
  const list = useList()
  const utc = useDates('UTC')
  return (hours) => {
    const parts = groupInOrder(hours, ({ weekday }) => weekday).map(([weekday, of]) => {
      const day = MONDAY + (weekday - 1) * DAY_MS
      const times = of.map(({ time }) => utc.time(Date.parse(`2024-01-01T${time}:00Z`)))
      return t('neverPart', { weekday: utc.weekday(day), times: list(times) })
    })
    return parts.join(', ')
  }
}
