'use client'

import { useNow, useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './members.module.css'

type Member = RouterOutputs['cohort']['overview']['members'][number]

export function MemberRow({ member }: { member: Member }) {
  const t = useTranslations('cohort.members')
  const dates = useDates()
  const now = useNow().getTime()
  const { personId, name, email, joinedAt } = member
  return (
    <li className={classes.row}>
      <Avatar name={name} personId={personId} />
      <span className={classes.who}>
        <span className={classes.name}>{name}</span>
        {email ? <span className={classes.small}>{email}</span> : null}
      </span>
      <span className={classes.small}>{t('since', { day: dates.date(joinedAt, now) })}</span>
    </li>
  )
}
