import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { PractisedSeat } from '@/domain/cohort/year/year'
import classes from './seat-chip.module.css'

type SeatChipProps = {
  seat: PractisedSeat
  letter: string
  isPlanned?: boolean
  isSmall?: boolean
  /** What it says to those who hear the screen; nothing where words stand beside it. */
  name?: string
  /** When the interview was or will be. */
  hint?: string
}

/** A seat in one letter; dashed while it is only planned. */
export function SeatChip({ seat, letter, isPlanned = false, isSmall = false, name, hint }: SeatChipProps) {
  return (
    <span
      className={classes.chip}
      data-seat={seat}
      data-planned={isPlanned || undefined}
      data-small={isSmall || undefined}
      title={hint}
    >
      <span aria-hidden="true">{letter}</span>
      {name ? <HiddenText>{name}</HiddenText> : null}
    </span>
  )
}
