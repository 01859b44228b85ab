'use client'

import { IconArrowRight, IconCalendarPlus } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { localize } from '@/domain/localized'
import { insideSentence } from '@/reading/words/inside-sentence'
import { players, type SessionCard } from '../../_sessions/people'
import classes from './leading-card.module.css'
import { LeadingFacts } from './leading-facts'
import { WhenTag } from './when-tag'

type LeadingCardProps = { card: SessionCard; now: number; isNow: boolean }

/** Card of the interview that comes first, with the one thing to do about it. */
export function LeadingCard({ card, now, isNow }: LeadingCardProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { scenario, seat, status } = card
  return (
    <section className={classes.card} aria-labelledby="leading">
      <div>
        <WhenTag card={card} now={now} />
        <h2 id="leading" className={classes.title}>
          {t(`lead.${seat ?? 'none'}`, players(card, 'short'))}
        </h2>
        <p className={classes.who}>
          {t('lead.persona', {
            persona: scenario.shortName,
            age: scenario.age,
            occupation: insideSentence(localize(scenario.occupation, locale), locale),
          })}
          <span className={classes.voice}>{t('quote', { text: localize(scenario.referral, locale) })}</span>
        </p>
        <LeadingFacts card={card} />
      </div>
      <div className={classes.go}>
        <ButtonLink href={`/sessions/${card.id}`} size="l" kind={isNow ? 'primary' : 'plain'}>
          {isNow ? t('enter') : t('prepare')}
          <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
        </ButtonLink>
        {seat && status === 'scheduled' && !isNow ? (
          <ButtonAnchor href={`/sessions/${card.id}/calendar.ics`} kind="ghost" download>
            <IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />
            {t('calendar')}
          </ButtonAnchor>
        ) : null}
        {isNow && status === 'scheduled' ? <span className={classes.note}>{t('isOpen')}</span> : null}
      </div>
    </section>
  )
}
