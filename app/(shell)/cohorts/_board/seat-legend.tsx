import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { practisedSeats } from '@/domain/cohort/year/year'

/** What the letters of the board's cards say. */
export function SeatLegend() {
  const seat = useTranslations('common.seat')
  const letter = useTranslations('common.seatLetter')
  return practisedSeats.map((each) => (
    <Row as="span" key={each} inline gap="1-5" align="center">
      <SeatChip seat={each} letter={letter(each)} isTiny />
      {seat(each)}
    </Row>
  ))
}
