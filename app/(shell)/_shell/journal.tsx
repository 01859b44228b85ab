import { useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useDates } from '@/app/_kit/text/use-dates'
import classes from './journal.module.css'
import { Card, Section } from './section'

type JournalProps = {
  /** On whose clocks its lines are told. */
  zone: string
  /** Each line as a sentence, latest first; `at` in epoch ms; `details`: what it changed, a text each. */
  lines: readonly { id: string; said: string; at: number; details?: readonly string[] }[]
  /** Shown while there is no line. */
  none: string
  /** The query whose next page has earlier lines. */
  earlier: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => unknown
  }
  /** Where there is more than this of it. */
  more?: ReactNode
}

/** Who did what, and when. */
export function Journal({ zone, lines, none, earlier, more }: JournalProps) {
  const t = useTranslations('common.journal')
  const dates = useDates(zone)
  const now = useNow().getTime()
  return (
    <Section title={t('title')}>
      <Card>
        {lines.length === 0 ? (
          <p className={classes.lead}>{none}</p>
        ) : (
          <ul className={classes.lines}>
            {lines.map(({ id, said, at, details = [] }) => (
              <li key={id}>
                <span>{said}</span>
                <time dateTime={new Date(at).toISOString()}>
                  {t('at', { day: dates.date(at, now), time: dates.time(at) })}
                </time>
                {details.length > 0 ? (
                  <ul className={classes.details}>
                    {details.map((detail) => (
                      <li key={detail}>{detail}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {earlier.hasNextPage ? (
          <div className={classes.earlier}>
            <Button busy={earlier.isFetchingNextPage} onClick={() => earlier.fetchNextPage()}>
              {t('earlier')}
            </Button>
            {earlier.isFetchNextPageError ? <p role="alert">{t('failed')}</p> : null}
          </div>
        ) : null}
        {more ? <div className={classes.earlier}>{more}</div> : null}
      </Card>
    </Section>
  )
}
