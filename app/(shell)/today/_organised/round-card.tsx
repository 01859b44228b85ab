'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { useDates } from '@/app/_kit/text/use-dates'
import type { OrganisedDay } from './day'
import classes from './organised.module.css'

type RoundCardProps = { day: OrganisedDay; now: number }

/** Most slots drawn; the board has the rest. */
const MOST_SLOTS = 4
/** Most rooms drawn in one. */
const MOST_ROOMS = 8

/** The next round: a draft with its figures and the way to read and publish it, or the way to begin one. */
export function RoundCard({ day, now }: RoundCardProps) {
  const t = useTranslations('today.round')
  const dates = useDates(day.timeZone)
  const { draft, cohortId, later } = day
  const base = `/cohorts/${cohortId}/rounds`
  if (!draft) {
    return (
      <section className={classes.card} aria-labelledby={`round-${cohortId}`}>
        <h2 id={`round-${cohortId}`}>{t('none')}</h2>
        <p className={classes.text}>{t('later', { count: later })}</p>
        <div className={classes.acts}>
          <ButtonLink href={`${base}/new`} size="s">
            {t('prepare')}
          </ButtonLink>
        </div>
      </section>
    )
  }
  const figures = { sessions: draft.sessions, people: draft.people, unready: draft.unready }
  const drawn = draft.slots.slice(0, MOST_SLOTS)
  const rooms = Math.min(draft.rooms, MOST_ROOMS)
  return (
    <section className={classes.card} aria-labelledby={`round-${cohortId}`}>
      <Row gap="2" align="center" justify="space-between" wraps>
        <h2 id={`round-${cohortId}`}>
          {t('title', { title: draft.title, day: dates.day(draft.from, now) })}
        </h2>
        <Tag>{t('draft')}</Tag>
      </Row>
      <dl className={classes.figures}>
        {(['sessions', 'people', 'unready'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`figure.${figure}`, { count: figures[figure] })}</dt>
            <dd>{figures[figure]}</dd>
          </div>
        ))}
      </dl>
      <ul className={classes.grid}>
        {drawn.map(({ startsAt, taken }) => (
          <li key={startsAt}>
            <span>{dates.time(startsAt)}</span>
            <span
              className={classes.places}
              role="img"
              aria-label={t('taken', { taken, rooms: draft.rooms })}
            >
              {Array.from({ length: rooms }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: places have no name but their order.
                <i key={place} data-taken={place < taken || undefined} />
              ))}
            </span>
          </li>
        ))}
        {draft.slots.length > MOST_SLOTS ? (
          <li className={classes.more}>{t('more', { count: draft.slots.length - MOST_SLOTS })}</li>
        ) : null}
      </ul>
      <div className={classes.acts}>
        <ButtonLink href={`${base}/${draft.id}`} size="s">
          {t('publish')}
        </ButtonLink>
      </div>
    </section>
  )
}
