'use client'

import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Section } from '@/app/(shell)/_shell/section'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { returnDays } from '@/domain/access/members'
import { agreementOf } from '@/reading/words/nouns'
import line from '../_people/person-line.module.css'
import classes from './member-list.module.css'
import type { MemberActs } from './use-member-acts'
import type { CohortMembers } from './use-members'

type RemovedMembersProps = { cohortId: string; removed: CohortMembers['removed']; acts: MemberActs }

/** Who was removed lately, to let in again; nothing while the list is empty. */
export function RemovedMembers({ cohortId, removed, acts }: RemovedMembersProps) {
  const t = useTranslations('cohort.members')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  if (removed.length === 0) return null
  return (
    <Section title={t('removedTitle', agreementOf(removed))} note={t('removedNote', { days: returnDays })}>
      <ul className={classes.list}>
        {removed.map(({ personId, name, endedAt, endedBy }) => (
          <li key={personId} className={classes.removed}>
            <Avatar name={name} personId={personId} />
            <span className={line.who}>
              <span className={line.name}>{name}</span>{' '}
              <span className={line.small}>
                {t('removedBy', { day: dates.date(endedAt, now), name: endedBy })}
              </span>
            </span>
            <Button
              size="s"
              aria-label={t('letBackName', { name })}
              disabled={acts.isBusy}
              onClick={() => acts.letBackIn(personId)}
            >
              {t('letBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
