'use client'

import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { Card, Section } from '@/app/(shell)/_shell/section'
import classes from './journal.module.css'

type Line = RouterOutputs['cohort']['acts']['lines'][number]

/** Who gave whom which role, and who changed what others may do. */
export function Journal({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.journal')
  const journal = useSuspenseInfiniteQuery(
    useTRPC().cohort.acts.infiniteQueryOptions({ cohortId }, { getNextPageParam: ({ next }) => next }),
  )
  const acts = journal.data.pages.flatMap(({ lines }) => lines)
  return (
    <Section title={t('title')}>
      <Card>
        {acts.length === 0 ? (
          <p className={classes.lead}>{t('none')}</p>
        ) : (
          <ul className={classes.lines}>
            {acts.map((line) => (
              <Act key={line.id} line={line} />
            ))}
          </ul>
        )}
        {journal.hasNextPage ? (
          <div className={classes.earlier}>
            <Button busy={journal.isFetchingNextPage} onClick={() => journal.fetchNextPage()}>
              {t('earlier')}
            </Button>
            {journal.isFetchNextPageError ? <p role="alert">{t('failed')}</p> : null}
          </div>
        ) : null}
      </Card>
    </Section>
  )
}

function Act({ line: { act, actor, role, invitedBy, at } }: { line: Line }) {
  const t = useTranslations('cohort.journal')
  const dates = useDates()
  const now = useNow().getTime()
  const said = { actor, role: role ?? 'learner', inviter: invitedBy ?? '' }
  return (
    <li>
      <span>{t(`act.${act}`, said)}</span>
      <time dateTime={new Date(at).toISOString()}>
        {t('at', { day: dates.date(at, now), time: dates.time(at) })}
      </time>
    </li>
  )
}
