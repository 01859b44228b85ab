'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { capitalised } from '@/reading/words/capitalised'
import { insideSentence } from '@/reading/words/inside-sentence'
import type { CohortKept } from './kept'
import classes from './openings.module.css'

type Opening = RouterOutputs['personalData']['openings']['lines'][number]

/** Who opened what of this person in one cohort, the latest first, and in which capacity. */
export function Openings({ cohort }: { cohort: CohortKept }) {
  const t = useTranslations('kept.openings')
  const { id, timeZone, openings, name, endedAt } = cohort
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const since = openings.since === null ? '' : dates.month(monthOf(openings.since), now)
  return (
    <section aria-label={`${t('title')}, ${name}`}>
      <div className={classes.head}>
        <h3>{t('title')}</h3>
        <span>{t('count', { count: openings.count, month: since })}</span>
      </div>
      <div className={classes.card}>
        {openings.count === 0 || endedAt !== null ? (
          <p className={classes.none}>{t(openings.count === 0 ? 'none' : 'left')}</p>
        ) : (
          <Lines cohortId={id} timeZone={timeZone} of="shown" count={openings.count} />
        )}
      </div>
      {openings.exports > 0 && endedAt === null ? (
        <>
          <div className={classes.head}>
            <h3>{t('exports')}</h3>
            <span>{t('exportsNote')}</span>
          </div>
          <div className={classes.card}>
            <Lines cohortId={id} timeZone={timeZone} of="exports" count={openings.exports} />
          </div>
        </>
      ) : null}
    </section>
  )

  function monthOf(at: number): string {
    return new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit' }).format(at)
  }
}

type LinesProps = { cohortId: string; timeZone: string; of: 'shown' | 'exports'; count: number }

function Lines({ cohortId, timeZone, of, count }: LinesProps) {
  const t = useTranslations('kept.openings')
  const read = useInfiniteQuery(
    useTRPC().personalData.openings.infiniteQueryOptions(
      { cohortId, openingsOf: of },
      { getNextPageParam: ({ next }) => next },
    ),
  )
  const lines = read.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <>
      <ul style={{ minHeight: `${Math.min(count, 6) * 41}px` }}>
        {lines.map((line) => (
          <Line key={line.id} line={line} timeZone={timeZone} />
        ))}
      </ul>
      {read.hasNextPage || read.isFetchNextPageError ? (
        <div className={classes.earlier}>
          <Button size="s" busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
            {t('earlier')}
          </Button>
          {read.isFetchNextPageError ? <p role="alert">{t('failed')}</p> : null}
        </div>
      ) : null}
    </>
  )
}

function Line({ line, timeZone }: { line: Opening; timeZone: string }) {
  const t = useTranslations('kept.openings')
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const capacity = useCapacity(line)
  const said = t.rich(`line.${line.what}`, {
    name: line.name,
    persona: line.shortName,
    b: (words) => <b>{words}</b>,
  })
  return (
    <li>
      <time dateTime={new Date(line.at).toISOString()}>
        {capitalised(t('at', { day: dates.shortDay(line.at, now), time: dates.time(line.at) }))}
      </time>
      <Avatar name={line.name} personId={line.personId} size={24} />
      <span className={classes.said}>
        {line.isHeld ? <Link href={`/sessions/${line.liveSessionId}`}>{said}</Link> : said}
      </span>
      <span className={classes.capacity}>{capacity}</span>
    </li>
  )
}

function useCapacity(line: Opening): string {
  const t = useTranslations('kept.openings')
  const nouns = useNouns()
  const locale = useLocale()
  if (line.seat !== null) return t('seat', { seat: nouns.seatInline(line.seat, [line]) })
  if (line.role === null) return t('gone')
  return t('role', { role: insideSentence(nouns.role(line.role, line), locale) })
}
