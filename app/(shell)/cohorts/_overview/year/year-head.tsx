import { useNow, useTranslations } from 'next-intl'
import { useId } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useDates } from '@/app/_kit/text/use-dates'
import type { PersonForm } from '@/domain/person/person-form'
import { capitalised } from '@/reading/words/capitalised'
import { type PracticeYear, saysItsNumber } from './practice-year'
import classes from './year-matrix.module.css'

type YearHeadProps = Pick<PracticeYear, 'months' | 'timeZone'> & {
  /** Of the learners together. */
  form: PersonForm
}

/** Months over their rounds, then the sums. */
export function YearHead({ months, timeZone, form }: YearHeadProps) {
  const t = useTranslations('year.matrix')
  const letter = useTranslations('common.seatLetter')
  const seat = useTranslations('common.seat')
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const id = useId()
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={classes.who}>
          {t('learner', { form })}
        </th>
        {months.map(({ month, columns }) => (
          <th
            key={month}
            id={`${id}-${month}`}
            scope="colgroup"
            colSpan={columns.length}
            className={classes.month}
            title={capitalised(dates.month(month, now))}
          >
            <span aria-hidden="true">{capitalised(dates.shortMonth(month))}</span>
            <HiddenText>{dates.month(month, now)}</HiddenText>
          </th>
        ))}
        <th id={`${id}-sums`} scope="colgroup" colSpan={3} className={`${classes.month} ${classes.sums}`}>
          {t('sums')}
        </th>
      </tr>
      <tr>
        {months.flatMap(({ month, columns }) =>
          columns.map(({ key, round }, index) => (
            <th
              key={key}
              scope="col"
              headers={`${id}-${month}`}
              className={headClass(index === 0, round === null)}
              title={round ? round.title : t('aloneHint')}
            >
              {round ? (
                <>
                  <span aria-hidden="true">{round.number}</span>
                  <HiddenText>{saysItsNumber(round) ? round.title : t('round', round)}</HiddenText>
                </>
              ) : (
                t('alone')
              )}
            </th>
          )),
        )}
        <th scope="col" headers={`${id}-sums`} className={classes.balance}>
          <span aria-hidden="true">
            {letter('advisor')} / {letter('beneficiary')}
          </span>
          <HiddenText>
            {seat('advisor')} / {seat('beneficiary')}
          </HiddenText>
        </th>
        <th scope="col" headers={`${id}-sums`} className={classes.observed}>
          <span aria-hidden="true">{letter('observer')}</span>
          <HiddenText>{seat('observer')}</HiddenText>
        </th>
        <th scope="col" headers={`${id}-sums`} className={classes.commitments}>
          {t('commitments')}
        </th>
      </tr>
    </thead>
  )
}

function headClass(isFirst: boolean, isAlone: boolean): string | undefined {
  return [isFirst && classes.first, isAlone && classes.alone].filter(Boolean).join(' ') || undefined
}
