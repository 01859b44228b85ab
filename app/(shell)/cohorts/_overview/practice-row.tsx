import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { type CohortOverview, type Member, practiceOf } from './practice'
import classes from './practice-table.module.css'
import { SeatChip } from './seat-chip'

type PracticeRowProps = {
  member: Member
  /** All sessions of the cohort; null to whoever sees their own only. */
  sessions: CohortOverview['sessions'] | null
  /** Whether to point out who has never advised, to those who can do something about it. */
  showsGaps: boolean
}

export function PracticeRow({ member, sessions, showsGaps }: PracticeRowProps) {
  const t = useTranslations('cohort.practice')
  const { personId, name, asAdvisor, asBeneficiary, asObserver } = member
  const isGap = asAdvisor === 0 && showsGaps
  return (
    <tr className={isGap ? classes.gap : undefined}>
      <th scope="row" className={`${classes.start} ${classes.person}`}>
        <span className={classes.name}>
          <Avatar name={name} personId={personId} size={24} />
          {name}
        </span>
      </th>
      {sessions ? (
        <td className={`${classes.start} ${classes.paths}`}>
          <span className={classes.path}>
            {practiceOf(personId, sessions).map(({ sessionId, seat, isPlanned }) => (
              <SeatChip key={sessionId} seat={seat} isPlanned={isPlanned} />
            ))}
          </span>
        </td>
      ) : null}
      <td>
        <span className={classes.balance}>
          <span data-none={isGap || undefined}>{asAdvisor}</span>
          <i>/</i>
          <span>{asBeneficiary}</span>
        </span>
      </td>
      <td>{asObserver === 0 ? <span className={classes.none}>{t('zero')}</span> : asObserver}</td>
    </tr>
  )
}
