'use client'

import { IconCalendar, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import type { OrganisedDay } from './day'

type NothingAheadProps = { day: OrganisedDay; isFirst: boolean; isCohortNamed: boolean }

/** No interview is planned in a cohort: the next step towards one. */
export function NothingAhead({ day, isFirst, isCohortNamed }: NothingAheadProps) {
  const t = useTranslations('today.nothing')
  const base = `/cohorts/${day.cohortId}`
  const lacks = day.learners < 2 || day.supervisors < 1
  const invited = day.invited.learners + day.invited.supervisors
  const mayPlan = day.learners + day.invited.learners >= 2
  const step = day.draft ? 'read' : !lacks ? 'prepare' : mayPlan && invited > 0 ? 'invited' : 'invite'
  const href = {
    invite: `${base}/members`,
    read: `${base}/rounds/${day.draft?.id}`,
    prepare: `${base}/rounds/new`,
    invited: `${base}/rounds/new`,
  }[step]
  return (
    <EmptyState
      icon={
        lacks ? (
          <IconUsers size={20} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconCalendar size={20} stroke={1.5} aria-hidden="true" />
        )
      }
      action={
        <ButtonLink href={href} kind={isFirst ? 'primary' : 'plain'}>
          {t(`${step}.go`, { title: day.draft?.title ?? '' })}
        </ButtonLink>
      }
    >
      {isCohortNamed ? `${day.cohortName}. ` : ''}
      {t(`${step}.text`, { title: day.draft?.title ?? '', count: invited })}
    </EmptyState>
  )
}
