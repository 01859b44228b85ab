'use client'

import { IconUsers } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { may } from '@/domain/access/roles'
import { Decisions } from './decisions'
import classes from './overview.module.css'
import type { CohortOverview } from './practice'
import { Summary } from './summary'
import { GroupMonth } from './year/group-month'
import { YearMatrix } from './year/year-matrix'

type OrganisedProps = { cohort: CohortOverview; children: ReactNode }

/** The year of a cohort for its coordinator; `children`: its interviews. Nothing is counted before there is something to count. */
export function Organised({ cohort, children }: OrganisedProps) {
  const t = useTranslations('year.empty')
  const { id: cohortId, role, isArchived } = cohort
  const { data: year } = useSuspenseQuery(useTRPC().cohort.practice.queryOptions({ cohortId }))
  const hasBegun = year.months.length > 0
  const icon = <IconUsers size={20} stroke={1.5} aria-hidden="true" />
  if (year.rows.length === 0 && !hasBegun) {
    return (
      <EmptyState
        icon={icon}
        action={
          may(role, 'joinLink.manage') && !isArchived ? (
            <ButtonLink href={`/cohorts/${cohortId}/members`} kind="primary">
              {t('invite')}
            </ButtonLink>
          ) : undefined
        }
      >
        {t('noLearners')}
      </EmptyState>
    )
  }
  return (
    <>
      {hasBegun ? <Summary summary={year.summary} /> : null}
      <div className={classes.wrap}>
        <div className={classes.decisions}>
          <Decisions cohortId={cohortId} />
        </div>
        <div className={classes.main}>
          {hasBegun ? (
            <YearMatrix cohortId={cohortId} year={year} isArchived={isArchived} />
          ) : (
            <EmptyState
              icon={icon}
              action={
                isArchived ? undefined : (
                  <ButtonLink
                    href={`/cohorts/${cohortId}/${may(role, 'round.plan') ? 'rounds' : 'sessions'}/new`}
                    kind="primary"
                  >
                    {t(may(role, 'round.plan') ? 'planRound' : 'prepare')}
                  </ButtonLink>
                )
              }
            >
              {t('noSessions', { count: year.rows.length })}
            </EmptyState>
          )}
          {children}
        </div>
        <div className={classes.month}>{hasBegun ? <GroupMonth cohortId={cohortId} /> : null}</div>
      </div>
    </>
  )
}
