'use client'

import { useDisclosure } from '@mantine/hooks'
import { IconCalendarTime } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { AnswersSide } from './answers-side'
import { BySlot } from './by-slot'
import { ChangeHours } from './change-hours'
import { DiscardRequest } from './discard-request'
import { HoursGrid } from './hours-grid'
import classes from './hours-table.module.css'

const REFRESH_MS = 20_000

/** Who answered what, for the coordinator: one table, one reminder, and the round that is planned from it. */
export function HoursTable({ cohortId, requestId }: { cohortId: string; requestId: string }) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('availability.table')
  const { data: table } = useSuspenseQuery(
    useTRPC().availability.table.queryOptions({ cohortId, requestId }, { refetchInterval: REFRESH_MS }),
  )
  const dates = useDates(table.timeZone)
  const [isOpen, { open, close }] = useDisclosure(false)
  const now = useNow().getTime()
  const { rows, roundId, title } = table
  const count = (part: 'learner' | 'supervisor') => rows.filter((row) => row.part === part).length
  const line = t('line', {
    created: dates.date(table.createdAt, now),
    day: dates.date(table.answerBy, now),
    learners: count('learner'),
    supervisors: count('supervisor'),
  })
  return (
    <>
      <PageHead
        title={t('title', { title })}
        line={line}
        actions={
          <>
            <DiscardRequest cohortId={cohortId} requestId={requestId} />
            {table.takesAnswers ? (
              <Button onClick={open}>
                <IconCalendarTime size={16} stroke={1.5} aria-hidden />
                {t('changeHours')}
              </Button>
            ) : null}
            {roundId === null ? (
              <ButtonLink kind="primary" href={`/cohorts/${cohortId}/rounds/new?availability=${requestId}`}>
                {t('prepare')}
              </ButtonLink>
            ) : (
              <ButtonLink kind="primary" href={`/cohorts/${cohortId}/rounds/${roundId}`}>
                {t('openRound')}
              </ButtonLink>
            )}
          </>
        }
      />
      {isOpen ? <ChangeHours cohortId={cohortId} table={table} onClose={close} /> : null}
      <div className={classes.columns} {...inertUntilHydrated}>
        <HoursGrid cohortId={cohortId} table={table} />
        <BySlot table={table} />
        <AnswersSide cohortId={cohortId} table={table} />
      </div>
    </>
  )
}
