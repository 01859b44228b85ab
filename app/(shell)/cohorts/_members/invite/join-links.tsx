'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import type { Role } from '@/domain/access/roles'
import { JoinLink } from './join-link'
import classes from './join-links.module.css'

const order: readonly Role[] = ['learner', 'supervisor', 'coordinator']

/** One link a role: to copy, renew or revoke. */
export function JoinLinks({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.links')
  const { data: links } = useSuspenseQuery(useTRPC().cohort.joinLinks.queryOptions({ cohortId }))
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      {order.map((role) => (
        <JoinLink
          key={role}
          cohortId={cohortId}
          role={role}
          link={links.find((link) => link.role === role) ?? null}
        />
      ))}
    </>
  )
}
