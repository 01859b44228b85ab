import { useLocale, useNow } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { datesIn } from '@/reading/words/dates'
import classes from './progress-table.module.css'
import type { ProgressInterview } from './series'

/** Heads the column of an interview, and leads to it. */
export function InterviewHead({ interview }: { interview: ProgressInterview }) {
  const { id, at, timeZone, shortName } = interview
  const dates = datesIn(useLocale(), timeZone)
  const now = useNow().getTime()
  return (
    <th scope="col" className={classes.interview}>
      <Link href={`/sessions/${id}`}>
        <span className={classes.person}>{shortName}</span>
        <span className={classes.day}>{dates.shortDay(at, now)}</span>
      </Link>
    </th>
  )
}
