'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import classes from './erasure-card.module.css'
import { ErasureObstacles } from './erasure-obstacles'
import { ErasureTerms } from './erasure-terms'
import { NamedPlaces } from './named-places'

/** Being erased: what goes and what stays, where others name one, the wish itself and its withdrawal. */
export function ErasureCard() {
  const t = useTranslations('erasure.mine')
  const common = useTranslations('common')
  const id = useId()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const errorMessage = useErrorMessage()
  const [isAsking, setAsking] = useState(false)
  const { data: mine } = useSuspenseQuery(trpc.erasure.mine.queryOptions())
  // After a refusal too: something may stand in the way since the page was read.
  const onSettled = () => queryClient.invalidateQueries(trpc.erasure.mine.queryFilter())
  const told = (message: string) => () => notifications.show({ message })
  const ask = useMutation(trpc.erasure.ask.mutationOptions({ onSuccess: told(t('asked')), onSettled }))
  const withdraw = useMutation(
    trpc.erasure.withdraw.mutationOptions({ onSuccess: told(t('withdrawn')), onSettled }),
  )
  const error = ask.error ?? withdraw.error
  const isBusy = ask.isPending || withdraw.isPending
  const { button, expect } = useFocusAfterAct(isBusy)
  const isKept = mine.obstacles.some(({ kind }) => kind !== 'interviewRunning')
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('title')}
      </h2>
      {mine.isPersona ? <p>{t('persona')}</p> : null}
      {mine.asked ? <Waiting asked={mine.asked} /> : <p>{t('lead')}</p>}
      {mine.asked ? null : <p>{t('delay', { days: mine.erasureDays })}</p>}
      <ErasureObstacles obstacles={mine.obstacles} />
      <Disclosure title={t('terms')} className={classes.more}>
        <ErasureTerms mine={mine} />
      </Disclosure>
      <Disclosure title={t('named.title')} className={classes.more}>
        <NamedPlaces />
      </Disclosure>
      <Refusal>{error && errorMessage(error)}</Refusal>
      {mine.isPersona ? null : (
        <div className={classes.acts}>
          {mine.asked ? (
            <Button
              ref={button}
              busy={isBusy}
              onClick={() => {
                expect()
                withdraw.mutate()
              }}
            >
              {t('withdraw')}
            </Button>
          ) : (
            <Button
              ref={button}
              kind="danger"
              disabled={isKept}
              busy={isBusy}
              onClick={() => {
                withdraw.reset()
                setAsking(true)
              }}
            >
              {t('ask')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('askTitle')}
        body={t('askBody')}
        confirm={t('askConfirm')}
        keep={common('cancel')}
        danger
        onConfirm={() => {
          expect()
          ask.mutate()
        }}
        onClose={() => setAsking(false)}
      >
        <ErasureTerms mine={mine} />
      </ConfirmDialog>
    </section>
  )
}

/** A busy button loses the focus: once the act is over, it goes to the button for the way back. */
function useFocusAfterAct(isBusy: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const isExpected = useRef(false)
  const asking = useRef<Element | null>(null)
  useEffect(() => {
    if (isBusy || !isExpected.current) return
    isExpected.current = false
    const { activeElement } = document
    // The dialog that asked may still be fading out, and takes the focus with it.
    const isLost = activeElement === document.body || asking.current?.contains(activeElement)
    if (isLost) button.current?.focus({ preventScroll: true })
  }, [isBusy])
  return {
    button,
    expect() {
      isExpected.current = true
      asking.current = document.activeElement?.closest('[role="dialog"]') ?? null
    },
  }
}

function Waiting({ asked: { askedAt, dueAt } }: { asked: { askedAt: number; dueAt: number } }) {
  const t = useTranslations('erasure.mine')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const days = { asked: dates.date(askedAt, now), due: dates.date(dueAt, now) }
  return (
    <p role="status" className={classes.waiting}>
      {now > dueAt ? t('late', days) : t('waiting', days)}
    </p>
  )
}
