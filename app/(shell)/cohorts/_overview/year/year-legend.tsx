import { useTranslations } from 'next-intl'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { practisedSeats } from '@/domain/cohort/year/year'
import classes from './year-legend.module.css'

/** What letters, dashes and signs of the matrix say. */
export function YearLegend() {
  const t = useTranslations('year.matrix')
  const seat = useTranslations('common.seat')
  const letter = useTranslations('common.seatLetter')
  return (
    <ul className={classes.legend}>
      {practisedSeats.map((each) => (
        <li key={each}>
          <SeatChip seat={each} letter={letter(each)} isSmall />
          {seat(each)}
        </li>
      ))}
      <li>
        <SeatChip seat="advisor" letter={letter('advisor')} isPlanned isSmall />
        {t('planned')}
      </li>
      <li>
        <span aria-hidden="true">–</span>
        {t('legendGap')}
      </li>
    </ul>
  )
}
