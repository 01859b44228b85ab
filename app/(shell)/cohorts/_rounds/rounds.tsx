'use client'

import { IconCalendarQuestion, IconCalendarStats, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Tag } from '@/app/_kit/marks/tag'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { AskedRequests } from './asked-requests'
import classes from './rounds.module.css'

type RoundsProps = { cohortId: string }

/** The rounds of a cohort, latest first. */
export function Rounds({ cohortId }: RoundsProps) {
  const t = useTranslations('rounds')
  const ask = useTranslations('availability.ask')
  const trpc = useTRPC()
  const { data: rounds } = useSuspenseQuery(trpc.round.list.queryOptions({ cohortId }))
  const { data: choices } = useSuspenseQuery(trpc.round.choices.queryOptions({ cohortId }))
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const membership = me.memberships.find((each) => each.cohortId === cohortId)
  const cohort = membership?.cohortName ?? ''
  const isAskable = choices.learners.length >= 2
  const isPossible = choices.learners.length + choices.invited.learners.length >= 2
  const invited = choices.invited.learners.length + choices.invited.supervisors.length
  const prepare = membership?.isArchived ? null : isPossible ? (
    <ButtonLink href={`/cohorts/${cohortId}/rounds/new`} kind="primary">
      <IconPlus size={16} stroke={1.5} aria-hidden="true" />
      {t('prepare')}
    </ButtonLink>
  ) : (
    <ButtonLink href={`/cohorts/${cohortId}/members`} kind="primary">
      {t(invited > 0 ? 'seeInvitations' : 'invite')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        line={t('line', { cohort })}
        actions={
          <>
            {isAskable && !membership?.isArchived ? (
              <ButtonLink href={`/cohorts/${cohortId}/rounds/ask`}>
                <IconCalendarQuestion size={16} stroke={1.5} aria-hidden="true" />
                {ask('go')}
              </ButtonLink>
            ) : null}
            {rounds.length > 0 ? prepare : null}
          </>
        }
      />
      <AskedRequests cohortId={cohortId} />
      <div className={classes.list}>
        {rounds.length === 0 ? (
          <EmptyState icon={<IconCalendarStats size={20} stroke={1.5} aria-hidden="true" />} action={prepare}>
            {isPossible
              ? t(invited > 0 ? 'emptyInvited' : 'empty', { count: invited })
              : invited > 0
                ? t('tooFewYet', { count: invited })
                : t('tooFew')}
          </EmptyState>
        ) : (
          <ul className={classes.rounds}>
            {rounds.map((round) => (
              <RoundRow key={round.id} cohortId={cohortId} round={round} />
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

type RoundRowProps = { cohortId: string; round: RouterOutputs['round']['list'][number] }

function RoundRow({ cohortId, round }: RoundRowProps) {
  const t = useTranslations('rounds')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const { id, title, from, until, sessions, learners, form, isPublished, waiting } = round
  const days = [...new Set([dates.day(from, now), dates.day(until, now)])].join(' – ')
  return (
    <li className={classes.round}>
      <div className={classes.words}>
        <h2>{title}</h2>
        <p>
          {days} · {t('summary', { sessions, learners, form })}
          {waiting > 0 && ` · ${t('waiting', { count: waiting })}`}
        </p>
      </div>
      <Tag tone={isPublished ? 'ok' : undefined}>{t(`state.${isPublished ? 'published' : 'draft'}`)}</Tag>
      <ButtonLink
        href={`/cohorts/${cohortId}/rounds/${id}`}
        size="s"
        aria-label={`${t('openRound')} ${title}`}
      >
        {t('openRound')}
      </ButtonLink>
    </li>
  )
}
