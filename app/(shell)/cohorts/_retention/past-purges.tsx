'use client'

import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './retention.module.css'

type Past = RouterOutputs['retention']['preview']['past'][number]

/** What was erased, run by run, the latest first. */
export function PastPurges({ purges, timeZone }: { purges: readonly Past[]; timeZone: string }) {
  const t = useTranslations('retention')
  const dates = useDates(timeZone)
  if (purges.length === 0) return <p className={classes.past}>{t('past.none')}</p>
  return (
    <details className={classes.past}>
      <summary>{t('past.title')}</summary>
      <ul>
        {purges.map(({ runId, kind, at, sessions }) => (
          <li key={`${runId} ${kind}`}>
            {sessions > 0
              ? t('past.line', { day: dates.longDate(at), kind: t(`kind.${kind}`), count: sessions })
              : t('past.rows', { day: dates.longDate(at), kind: t(`kind.${kind}`) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
