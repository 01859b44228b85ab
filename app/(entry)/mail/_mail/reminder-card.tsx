'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import classes from '../../_entry/account-card.module.css'

/** Ends one kind of reminder, or starts it again, without signing in. */
export function ReminderCard({ token }: { token: string }) {
  const t = useTranslations('entry.reminder')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const { data } = useSuspenseQuery(trpc.mail.reminder.queryOptions({ token }))
  const set = useMutation(
    trpc.mail.setReminder.mutationOptions({
      onSuccess: (now) => queries.setQueryData(trpc.mail.reminder.queryKey({ token }), now),
    }),
  )
  const { kind, isOn } = data
  return (
    <section className={classes.card} {...useInertUntilHydrated()}>
      <h1>{t('title')}</h1>
      <p className={classes.lead} role="status">
        {t(isOn ? 'on' : 'off', { kind })}
      </p>
      <div className={classes.form}>
        <Refusal>{set.isError && messageOf(set.error)}</Refusal>
        <Button
          kind={isOn ? 'primary' : 'plain'}
          size="l"
          busy={set.isPending}
          onClick={() => set.mutate({ token, isOn: !isOn })}
        >
          {t(isOn ? 'stop' : 'start')}
        </Button>
      </div>
    </section>
  )
}
