'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useFindPerson } from '@/app/_kit/fields/find-person'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import { may, type Role } from '@/domain/access/roles'
import { CohortJournal } from './cohort-journal'
import { JoinLinks } from './join-links'
import { MemberRow } from './member-row'
import classes from './members.module.css'

const order: readonly Role[] = ['learner', 'supervisor', 'coordinator']

/** Members of a cohort, and the links by which others join. */
export function Members({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.members')
  const { data: cohort } = useSuspenseQuery(useTRPC().cohort.overview.queryOptions({ cohortId }))
  const { found, field } = useFindPerson(cohort.members)
  const groups = order.filter((role) => found.some((member) => member.role === role))
  return (
    <>
      <PageHead title={t('title')} line={t('line', { cohort: cohort.name, count: cohort.members.length })} />
      <div className={classes.wrap}>
        <div className={classes.groups}>
          {field}
          {groups.map((role) => (
            <Section key={role} title={t(`group.${role}`)} note={cohort.memberCount[role]}>
              <ul className={classes.list}>
                {found
                  .filter((member) => member.role === role)
                  .map((member) => (
                    <MemberRow key={member.personId} member={member} />
                  ))}
              </ul>
            </Section>
          ))}
        </div>
        {may(cohort.role, 'joinLink.manage') ? (
          <div className={classes.groups}>
            <JoinLinks cohortId={cohortId} />
            <CohortJournal cohortId={cohortId} />
          </div>
        ) : null}
      </div>
    </>
  )
}
