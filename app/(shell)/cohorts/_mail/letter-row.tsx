'use client'

import { notifications } from '@mantine/notifications'
import { IconCheck, IconCopy, IconRotateClockwise } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { copyText } from '@/app/_kit/copy-text'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import classes from './outbox.module.css'

type Letter = RouterOutputs['mail']['outbox']['letters'][number]

type LetterRowProps = { cohortId: string; letter: Letter; now: number }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** One letter: its kind, reader, state with time and reason, and what can be done. */
export function LetterRow({ cohortId, letter, now }: LetterRowProps) {
  const t = useTranslations('outbox')
  const dates = useCohortDates(cohortId)
  const { kind, to, at, state, attempts, lastError } = letter
  const tries = attempts > 1 && state !== 'sent' ? ` · ${t('attempts', { count: attempts })}` : ''
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <span className={classes.kind}>{t(`kind.${kind}`)}</span>{' '}
        <span className={classes.to}>{t('to', { name: to })}</span>
        {lastError ? (
          <span className={classes.fault} data-dead={state === 'dead' || undefined}>
            {t(`fault.${lastError}`)}
          </span>
        ) : null}
      </span>
      <span className={classes.when}>
        {t('at', { day: dates.date(at, now), time: dates.time(at) })}
        {tries}
      </span>
      <span className={classes.acts}>
        {letter.link ? <CopyLink link={letter.link} to={to} /> : null}
        {letter.maySendAgain ? <SendAgain cohortId={cohortId} letter={letter} /> : null}
      </span>
    </li>
  )
}

function CopyLink({ link, to }: { link: string; to: string }) {
  const t = useTranslations('outbox')
  const [isCopied, setCopied] = useState(false)
  return (
    <Button
      size="s"
      aria-label={isCopied ? t('copied') : t('copyOf', { name: to })}
      onClick={() => void copyText(link).then(setCopied)}
    >
      {isCopied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
      <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
    </Button>
  )
}

function SendAgain({ cohortId, letter }: Omit<LetterRowProps, 'now'>) {
  const t = useTranslations('outbox')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const again = useMutation(
    trpc.mail.sendAgain.mutationOptions({
      onSuccess: () => notifications.show({ message: t('willGo') }),
      onError: (error) => notifications.show({ message: messageOf(error), color: 'red' }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.mail.outbox.queryKey({ cohortId }) }),
    }),
  )
  return (
    <Button
      size="s"
      busy={again.isPending}
      aria-label={t('againTo', { name: letter.to })}
      onClick={() => again.mutate({ cohortId, mailId: letter.id })}
    >
      <IconRotateClockwise {...icon} />
      {t('again')}
    </Button>
  )
}
