'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import classes from './administration.module.css'
import { EraseAccount } from './erase-account'

/** Who asked to be erased, with their day: people in no cohort are seen here alone. Hidden while the list is empty. */
export function ErasureRequests({ onErased }: { onErased: () => void }) {
  const t = useTranslations('erasure.administration')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const { data: asked } = useSuspenseQuery(useTRPC().erasure.asked.queryOptions())
  if (asked.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className={classes.accounts}>
        {asked.map(({ personId, name, askedAt, dueAt }) => {
          const isOverdue = now > dueAt
          const due = t(isOverdue ? 'overdue' : 'due', { day: dates.date(dueAt, now) })
          return (
            <li key={personId} className={classes.account}>
              <Avatar name={name} personId={personId} />
              <Stack shrinks>
                <span className={classes.name}>{name}</span>
                <span className={classes.small}>
                  {t('asked', { day: dates.date(askedAt, now) })} ·{' '}
                  {isOverdue ? <Tag tone="breach">{due}</Tag> : due}
                </span>
              </Stack>
              <div className={classes.acts}>
                <EraseAccount accountId={personId} name={name} onErased={onErased} />
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
