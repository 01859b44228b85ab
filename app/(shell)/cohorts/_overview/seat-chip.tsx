import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { Seat } from '@/domain/live-session/seat'
import classes from './seat-chip.module.css'

type SeatChipProps = { seat: Seat; isPlanned?: boolean; isSmall?: boolean; isSilent?: boolean }

/** A seat in one letter; dashed while it is only planned. */
export function SeatChip({ seat, isPlanned = false, isSmall = false, isSilent = false }: SeatChipProps) {
  const t = useTranslations('common')
  const cohort = useTranslations('cohort.practice')
  const name = isPlanned ? cohort('plannedSeat', { seat: t(`seat.${seat}`) }) : t(`seat.${seat}`)
  return (
    <span
      className={classes.chip}
      data-seat={seat}
      data-planned={isPlanned || undefined}
      data-small={isSmall || undefined}
      title={isSilent ? undefined : name}
    >
      <span aria-hidden="true">{t(`seatLetter.${seat}`)}</span>
      {isSilent ? null : <HiddenText>{name}</HiddenText>}
    </span>
  )
}
