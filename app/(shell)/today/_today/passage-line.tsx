'use client'

import { IconPin, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { stretchFragment } from '@/domain/live-session/timeline/moment-address'
import { clockText } from '@/reading/words/clock-text'
import { datesIn } from '@/reading/words/dates'
import classes from './owed.module.css'

type PassageLineProps = { passage: RouterOutputs['today']['lookBack']['passages'][number]; now: number }

/** A passage that its reader put here: a way to that stretch of the debrief, until they take it out. */
export function PassageLine({ passage, now }: PassageLineProps) {
  const t = useTranslations('today.again')
  const locale = useLocale()
  const trpc = useTRPC()
  const client = useQueryClient()
  const onError = useErrorNotice()
  const { liveSessionId, passageId, name, fromMs, toMs, shortName, scheduledFor, timeZone } = passage
  const taking = useMutation(
    trpc.recording.setToReread.mutationOptions({
      onError,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.today.lookBack.queryKey() }),
    }),
  )
  if (taking.isSuccess) return null
  return (
    <div className={classes.item}>
      <IconPin size={16} stroke={1.5} aria-hidden className={classes.moment} />
      <Link
        href={`/sessions/${liveSessionId}#${stretchFragment({ fromMs, toMs })}`}
        prefetch={false}
        className={`${classes.title} ${classes.link}`}
      >
        {name}
      </Link>
      <button
        type="button"
        className={classes.takeOut}
        aria-label={t('takeOut', { name })}
        aria-disabled={taking.isPending || undefined}
        onClick={() => taking.isPending || taking.mutate({ liveSessionId, passageId, isToReread: false })}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
      <span className={classes.text}>
        {t('passage', {
          persona: shortName,
          day: datesIn(locale, timeZone).date(scheduledFor, now),
          from: clockText(fromMs),
          to: clockText(toMs),
        })}
      </span>
    </div>
  )
}
