'use client'

import { IconArrowRight, IconLayoutGrid } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { AbsenceNote } from '@/app/_absence/absence-note'
import { CardAbsence } from '@/app/_absence/card-absence'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Stack } from '@/app/_kit/layout/layout'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import { localize } from '@/domain/localized'
import { insideSentence } from '@/reading/words/inside-sentence'
import { players, type SessionCard } from '../../_sessions/people'
import { WhenTag } from '../../_sessions/when-tag'
import { wallPath } from '../_organised/wall-path'
import { EnterRoom } from './enter-room'
import classes from './leading-card.module.css'
import { LeadingFacts } from './leading-facts'

type Current = RouterOutputs['today']['overview']['now'][number]

type LeadingCardProps = {
  card: SessionCard | Current
  now: number
  isNow: boolean
  /** Whether it leads the page: the one primary button is on it. */
  isFirst: boolean
  /** How many rooms run with it, where this person may see them all on the wall. */
  rooms: number
  isCohortNamed: boolean
}

/** One's own interview that comes first, with the one thing to do about it. */
export function LeadingCard({ card, now, isNow, isFirst, rooms, isCohortNamed }: LeadingCardProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { scenario, seat } = card
  return (
    <section className={classes.card} data-first={isFirst || undefined} aria-labelledby={`lead-${card.id}`}>
      <div>
        <WhenTag card={card} now={now} />
        <h2 id={`lead-${card.id}`} className={classes.title}>
          {t(`lead.${seat ?? 'none'}`, players(card, 'short'))}
        </h2>
        <p className={classes.who}>
          {t('lead.persona', {
            persona: scenario.shortName,
            age: scenario.age,
            occupation: insideSentence(localize(scenario.occupation, locale), locale),
          })}
          <span className={classes.voice}>
            <Said of={scenario.referral} say={(text) => t('quote', { text })} />
          </span>
        </p>
        <LeadingFacts card={card} isCohortNamed={isCohortNamed} />
        <div className={classes.absence}>
          <AbsenceNote people={card.people} absent={card.absent} />
        </div>
      </div>
      <Stack gap="2" align="stretch" justify="flex-end">
        {isNow ? (
          <EnterRoom card={card} isFirst={isFirst} />
        ) : (
          <ButtonLink
            href={`/sessions/${card.id}`}
            size="l"
            kind={isFirst ? 'primary' : 'plain'}
            data-lead={isFirst || undefined}
          >
            {t('prepare')}
            <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
          </ButtonLink>
        )}
        {rooms > 1 ? (
          <ButtonLink href={wallPath(card.cohortId, card.scheduledFor)} kind="ghost">
            <IconLayoutGrid size={16} stroke={1.5} aria-hidden="true" />
            {t('wallOf', { rooms })}
          </ButtonLink>
        ) : null}
        <OpenSince card={card} />
        <CardAbsence card={card} />
      </Stack>
    </section>
  )
}

/** Since when the room is open, where it is. */
function OpenSince({ card }: { card: SessionCard | Current }) {
  const t = useTranslations('today')
  const dates = useDates(card.timeZone)
  if (card.status !== 'briefing' || !('openedAt' in card) || card.openedAt === null) return null
  return <span className={classes.note}>{t('openSince', { time: dates.time(card.openedAt) })}</span>
}
