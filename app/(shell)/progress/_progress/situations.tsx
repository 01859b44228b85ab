import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { practisedSeats } from '@/domain/cohort/year/year'
import classes from './progress.module.css'
import type { ProgressData } from './series'

/** The people that this person has met, and from which seat. */
export function Situations({ situations }: Pick<ProgressData, 'situations'>) {
  const t = useTranslations('progress.situations')
  const letter = useTranslations('common.seatLetter')
  const { seat: nameOf } = useNouns()
  if (situations.length === 0) return null
  return (
    <Section title={t('title')} note={t('count', { count: situations.length })}>
      <Card>
        <ul className={classes.situations}>
          {situations.map(({ shortName, seats }) => (
            <li key={shortName} className={classes.situation}>
              <span>{shortName}</span>
              <Row as="span" gap="1">
                {practisedSeats
                  .filter((seat) => seats.includes(seat))
                  .map((seat) => (
                    <SeatChip key={seat} isSmall seat={seat} letter={letter(seat)} name={nameOf(seat, [])} />
                  ))}
              </Row>
            </li>
          ))}
        </ul>
        <p className={`${classes.key} ${classes.quiet}`} aria-hidden="true">
          {practisedSeats
            .filter((seat) => situations.some(({ seats }) => seats.includes(seat)))
            .map((seat) => (
              <span key={seat}>
                {letter(seat)} {nameOf(seat, [])}
              </span>
            ))}
        </p>
      </Card>
    </Section>
  )
}
