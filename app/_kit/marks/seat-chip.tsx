import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { PractisedSeat } from '@/domain/cohort/year/year'
import classes from './seat-chip.module.css'

type SeatChipProps = {
  seat: PractisedSeat
  letter: string
  isPlanned?: boolean
  isSmall?: boolean
  /** As tall as a line of names, beside which it stands. */
  isTiny?: boolean
  /** What it says to those who hear the screen; nothing where words stand beside it. */
  name?: string
  /** When the interview was or will be. */
  hint?: string
}

/** A seat in one letter; dashed while it is only planned. */
export function SeatChip({ seat, letter, isPlanned, isSmall, isTiny, name, hint }: SeatChipProps) {
  return (
    <span
      className={classes.chip}
      data-seat={seat}
      data-planned={isPlanned || undefined}
      data-small={isSmall || undefined}
      data-tiny={isTiny || undefined}
      title={hint}
    >
      <span aria-hidden="true">{letter}</span>
      {name ? <HiddenText>{name}</HiddenText> : null}
    </span>
  )
}
