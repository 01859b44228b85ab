import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import type { GapKind } from '@/domain/cohort/year/practice'
import type { PractisedSeat } from '@/domain/cohort/year/year'
import type { PracticeYear } from './practice-year'

type ClosedGap = Exclude<GapKind, 'before'>

/** What the cells of a year say, each sentence made once: a large cohort has thousands of cells. */
export function useYearWords({ times, timeZone }: Pick<PracticeYear, 'times' | 'timeZone'>) {
  const t = useTranslations('year.matrix')
  const common = useTranslations('common.seat')
  const letters = useTranslations('common.seatLetter')
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const made = new Map<string, string>()
  const once = (key: string, say: () => string): string => {
    const before = made.get(key)
    if (before !== undefined) return before
    const said = say()
    made.set(key, said)
    return said
  }
  const seat = (which: PractisedSeat, isPlanned: boolean) =>
    once(`${which} ${isPlanned}`, () =>
      isPlanned ? t('plannedSeat', { seat: common(which) }) : common(which),
    )
  return {
    seat,
    letter: (which: PractisedSeat) => once(`letter ${which}`, () => letters(which)),
    when: (which: PractisedSeat, isPlanned: boolean, time: number) => {
      const day = once(`day ${time}`, () => dates.day(times[time] ?? now, now))
      return `${seat(which, isPlanned)}, ${day}`
    },
    gap: (kind: ClosedGap) => once(kind, () => t(`gap.${kind}`)),
    close: (kind: ClosedGap, name: string, column: string) =>
      t('close', { name, column, gap: once(kind, () => t(`gap.${kind}`)) }),
  }
}

export type YearWords = ReturnType<typeof useYearWords>
