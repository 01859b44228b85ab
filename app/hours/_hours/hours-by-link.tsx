'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { HoursForm } from '@/app/_availability/hours-form'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { HoursFrame } from './hours-frame'
import classes from './hours-frame.module.css'

type Opened = Extract<RouterOutputs['availability']['byLink'], { state: 'open' }>

/** What the link of a letter opens: one person’s hours, until a day; afterwards a new link can be asked for. */
export function HoursByLink({ token }: { token: string }) {
  const t = useTranslations('availability.link')
  const { data } = useSuspenseQuery(useTRPC().availability.byLink.queryOptions({ token }))
  if (data.state === 'open') return <OpenHours token={token} opened={data} />
  if (data.state === 'expired') return <Expired token={token} title={data.title} />
  return (
    <HoursFrame title={t('over')} line={t('overLine', { title: data.title })}>
      {null}
    </HoursFrame>
  )
}

function OpenHours({ token, opened: { sheet, until } }: { token: string; opened: Opened }) {
  const t = useTranslations('availability.sheet')
  const errorMessage = useErrorMessage()
  const dates = useDates(sheet.timeZone)
  const now = useNow().getTime()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const send = useMutation(
    trpc.availability.answerByLink.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.availability.byLink.queryFilter({ token })),
    }),
  )
  const { name, title, cohortName: cohort, next } = sheet
  return (
    <HoursFrame name={name} title={t('title')} line={t('line', { title, cohort })}>
      {next ? (
        <p className={classes.next}>
          {t('next', {
            day: dates.day(next.scheduledFor, now),
            time: dates.time(next.scheduledFor),
            cohort: next.cohortName,
          })}
        </p>
      ) : null}
      <HoursForm
        sheet={sheet}
        until={until}
        isBusy={send.isPending}
        refusal={send.isError ? errorMessage(send.error) : null}
        isWholePage
        onSend={(answer, done) => send.mutate({ token, answer }, { onSuccess: done })}
      />
    </HoursFrame>
  )
}

function Expired({ token, title }: { token: string; title: string }) {
  const t = useTranslations('availability.link')
  const errorMessage = useErrorMessage()
  const inertUntilHydrated = useInertUntilHydrated()
  const renew = useMutation(useTRPC().availability.renewLink.mutationOptions())
  return (
    <HoursFrame title={t('expired')} line={t('expiredLine', { title })}>
      <div {...inertUntilHydrated}>
        {renew.isSuccess ? (
          <p role="status">{t('renewed')}</p>
        ) : (
          <Button kind="primary" size="l" busy={renew.isPending} onClick={() => renew.mutate({ token })}>
            {t('renew')}
          </Button>
        )}
        <Refusal>{renew.isError ? errorMessage(renew.error) : null}</Refusal>
      </div>
    </HoursFrame>
  )
}
