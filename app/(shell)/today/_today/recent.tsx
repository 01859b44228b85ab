'use client'

import { IconRotateClockwise } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { players, type SessionCard } from '../../_sessions/people'
import { Card, Section } from '../../_shell/section'
import classes from './owed.module.css'

const SHOWN = 4

/** Closed interviews, to look at again. */
export function Recent({ cards, now }: { cards: readonly SessionCard[]; now: number }) {
  const t = useTranslations('today')
  const dates = useDates()
  if (cards.length === 0) return null
  return (
    <Section title={t('recent.title')}>
      <Card>
        {cards.slice(0, SHOWN).map((card) => (
          <div key={card.id} className={classes.item}>
            <IconRotateClockwise size={16} stroke={1.5} aria-hidden="true" />
            <Link href={`/sessions/${card.id}`} className={`${classes.title} ${classes.link}`}>
              {t('recent.debrief', { persona: card.scenario.shortName })}
            </Link>
            <span className={classes.text}>
              {t(`recent.${card.seat ?? 'none'}`, {
                ...players(card),
                day: dates.shortDay(card.scheduledFor, now),
              })}
            </span>
          </div>
        ))}
      </Card>
    </Section>
  )
}
