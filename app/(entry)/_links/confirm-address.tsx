'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import classes from '@/app/(entry)/_entry/account-card.module.css'

/** Takes a new address at a press: programs that look into letters open their links, and press nothing. */
export function ConfirmAddress({ token, email }: { token: string; email: string }) {
  const t = useTranslations('entry.address')
  const errorMessage = useErrorMessage()
  const inertUntilHydrated = useInertUntilHydrated()
  const confirm = useMutation(useTRPC().account.confirmAddress.mutationOptions())
  return (
    <section className={classes.card}>
      <h1>{t(confirm.isSuccess ? 'done' : 'title')}</h1>
      <p className={classes.lead} role="status">
        {t(confirm.isSuccess ? 'doneLead' : 'lead', { email })}
      </p>
      <div className={classes.form} {...inertUntilHydrated}>
        <Refusal>{confirm.isError && errorMessage(confirm.error)}</Refusal>
        {confirm.isSuccess ? (
          <ButtonLink href="/today" kind="primary" size="l">
            {t('toToday')}
          </ButtonLink>
        ) : (
          <Button kind="primary" size="l" busy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
            {t('submit')}
          </Button>
        )}
      </div>
    </section>
  )
}
