import { useTranslations } from 'next-intl'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { practisedSeats } from '@/domain/cohort/year/year'
import classes from './board.module.css'

/** What the letters of the board's cards say. */
export function SeatLegend() {
  const seat = useTranslations('common.seat')
  const letter = useTranslations('common.seatLetter')
  return practisedSeats.map((each) => (
    <span key={each} className={classes.sign}>
      <SeatChip seat={each} letter={letter(each)} isTiny />
      {seat(each)}
    </span>
  ))
}
