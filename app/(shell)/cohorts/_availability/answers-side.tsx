'use client'

import { notifications } from '@mantine/notifications'
import { IconLock, IconMail } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useDates } from '@/app/_kit/text/use-dates'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import classes from './hours-table.module.css'
import type { TableData } from './table-data'

const states = ['free', 'away', 'taken', 'unknown'] as const

/** Beside the table: how many answered, one reminder, the letter as it reads, what the answers allow, and the signs. */
export function AnswersSide({ cohortId, table }: { cohortId: string; table: TableData }) {
  const t = useTranslations('availability.table')
  const list = useList()
  const dates = useDates(table.timeZone)
  const now = useNow().getTime()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { requestId, rows, awaited, toRemind, areMailed, title, answerBy, roundId } = table
  const remind = useMutation(
    trpc.availability.remind.mutationOptions({
      onSuccess: ({ sent }) => notifications.show({ message: t('remindDone', { count: sent }) }),
      onError: useErrorNotice(),
      onSettled: () => queryClient.invalidateQueries(trpc.availability.pathFilter()),
    }),
  )
  const players = rows.filter(({ part }) => part === 'learner')
  const stuck = players.filter(({ left }) => left === 0).map(({ name }) => name)
  const day = dates.date(answerBy, now)
  return (
    <aside className={classes.side} aria-label={t('answers')}>
      <section className={classes.part}>
        <h2 className={classes.partTitle}>{t('answers')}</h2>
        <p className={classes.big}>
          {rows.length - awaited} <span className={classes.ofAll}>{t('of', { all: rows.length })}</span>
        </p>
        <p className={classes.awaited}>
          <span className={classes.hour} data-state="unknown" aria-hidden="true" />
          <span>{t('awaited')}</span>
          <strong>{awaited}</strong>
        </p>
        {awaited > toRemind ? (
          <p className={classes.small}>{t('remindedCount', { count: awaited - toRemind })}</p>
        ) : null}
        {areMailed ? (
          toRemind > 0 && table.takesAnswers ? (
            <Button
              kind="primary"
              busy={remind.isPending}
              onClick={() => remind.mutate({ cohortId, requestId })}
            >
              <IconMail size={16} stroke={1.6} aria-hidden="true" />
              {t('remind', { count: toRemind })}
            </Button>
          ) : null
        ) : (
          <p className={classes.small}>{t('noMail')}</p>
        )}
        {roundId !== null && awaited > 0 ? <p className={classes.small}>{t('late')}</p> : null}
      </section>
      <section className={`${classes.part} ${classes.letter}`}>
        <h2 className={classes.partTitle}>
          {t('letter')} <span className={classes.each}>{t('letterEach')}</span>
        </h2>
        <p className={classes.voice}>{t('letterText', { title, day })}</p>
        <p className={classes.small}>{t('letterSmall')}</p>
      </section>
      <section className={classes.part}>
        <h2 className={classes.partTitle}>{t('allows')}</h2>
        <p>{t('allowsLine', { able: players.length - stuck.length, all: players.length })}</p>
        {stuck.length > 0 ? <p>{t('noHour', { count: stuck.length, names: list(stuck) })}</p> : null}
      </section>
      <Proposals cohortId={cohortId} table={table} />
      <ul className={classes.legend}>
        {states.map((state) => (
          <li key={state}>
            <span className={classes.hour} data-state={state} aria-hidden="true">
              {state === 'taken' ? <IconLock size={12} stroke={1.6} /> : null}
            </span>
            {t(`legend.${state}`)}
          </li>
        ))}
        <li>
          <span className={classes.hour} data-state="free" data-set aria-hidden="true" />
          {t('legend.set')}
        </li>
      </ul>
    </aside>
  )
}

/** Hours that people propose besides, each to be added and asked about in one press. */
function Proposals({ cohortId, table }: { cohortId: string; table: TableData }) {
  const t = useTranslations('availability.table')
  const list = useList()
  const dates = useDates(table.timeZone)
  const now = useNow().getTime()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const add = useMutation(
    trpc.availability.changeHours.mutationOptions({
      onSuccess: ({ sent }) => notifications.show({ message: t('proposalAdded', { count: sent }) }),
      onError: useErrorNotice(),
      onSettled: () => queryClient.invalidateQueries(trpc.availability.pathFilter()),
    }),
  )
  const { requestId, proposals, slots } = table
  if (proposals.length === 0) return null
  return (
    <section className={classes.part}>
      <h2 className={classes.partTitle}>{t('proposals')}</h2>
      <ul className={classes.proposals}>
        {proposals.map(({ startsAt, names }) => {
          const when = t('proposedAt', { day: dates.day(startsAt, now), time: dates.time(startsAt) })
          return (
            <li key={startsAt}>
              <p>
                <strong>{when}</strong> <span className={classes.small}>{list(names)}</span>
              </p>
              {table.takesAnswers ? (
                <Button
                  size="s"
                  aria-label={t('proposalAddOf', { when })}
                  busy={add.isPending}
                  onClick={() =>
                    add.mutate({
                      cohortId,
                      requestId,
                      hours: [...slots.map((each) => each.startsAt), startsAt],
                    })
                  }
                >
                  {t('proposalAdd')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
