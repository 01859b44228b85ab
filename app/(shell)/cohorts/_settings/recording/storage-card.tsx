'use client'

import { IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './space-card.module.css'

type Trial = NonNullable<RouterOutputs['installation']['tryStorage']>

/** For administrators: what the doctor finds of recordings, and a trial of their storage, line by line. */
export function StorageCard() {
  const t = useTranslations('settings.recording.storage')
  const locale = useLocale()
  const dates = useOwnDates()
  const trpc = useTRPC()
  const messageOf = useErrorMessage()
  const { data: state } = useQuery(trpc.installation.state.queryOptions({ locale }))
  const trial = useMutation(trpc.installation.tryStorage.mutationOptions())
  const found = state?.findings.filter(({ check }) => check === 'recordings' || check === 'clock') ?? []
  return (
    <section className={classes.card} aria-labelledby="recording-storage">
      <header>
        <h2 id="recording-storage">{t('title')}</h2>
        {trial.data ? (
          <span className={classes.note}>{t('at', { time: dates.time(trial.data.at) })}</span>
        ) : null}
      </header>
      <div role="status">
        <ul className={classes.checks}>
          {trial.data?.lines.map((line) => (
            <Line
              key={line.tried}
              isFine={line.isFine}
              said={t(`tried.${line.tried}`)}
              figure={figureOf(line)}
            />
          ))}
          {found.map(({ check, verdict, sentence, advice }) => (
            <Line
              key={`${check} ${sentence}`}
              isFine={verdict === 'ok'}
              said={advice ? `${sentence} ${advice}` : sentence}
            />
          ))}
        </ul>
      </div>
      {trial.error ? <p className={classes.note}>{messageOf(trial.error)}</p> : null}
      {trial.data === null ? <p className={classes.note}>{t('none')}</p> : null}
      <p className={classes.note}>{t('full')}</p>
      <div className={classes.quota}>
        <Button type="button" size="s" busy={trial.isPending} onClick={() => trial.mutate()}>
          <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
          {t('act')}
        </Button>
        {trial.data ? (
          <span className={classes.place}>{t(`place.${trial.data.store}`, { place: trial.data.place })}</span>
        ) : null}
      </div>
    </section>
  )

  function figureOf(line: Trial['lines'][number]): string | undefined {
    if (line.tried === 'erasures') return t('erasures', { done: line.done, due: line.due })
    return 'ms' in line ? t('ms', { count: line.ms }) : undefined
  }
}

function Line({ isFine, said, figure }: { isFine: boolean; said: string; figure?: string | undefined }) {
  const t = useTranslations('settings.recording.storage')
  const Icon = isFine ? IconCheck : IconAlertTriangle
  return (
    <li data-fine={isFine}>
      <Icon size={16} stroke={1.75} aria-label={t(isFine ? 'fine' : 'failed')} role="img" />
      <span>{said}</span>
      {figure === undefined ? null : <small>{figure}</small>}
    </li>
  )
}
