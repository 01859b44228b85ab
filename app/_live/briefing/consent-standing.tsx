'use client'

import { useTranslations } from 'next-intl'
import { mayUseInTeaching, wordOf } from '@/domain/live-session/consent/consent'
import { isPlayer } from '@/domain/live-session/core/seat'
import list from '../consents/consent-list.module.css'
import { useConsents } from '../consents/use-consents'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'

/** Tells the lead supervisor how the two players answered: who will be there, and whether extracts may be used. */
export function ConsentStanding() {
  const t = useTranslations('consents.standing')
  const { state } = useLive()
  const { lines } = useConsents()
  const players = state.contract?.seats.filter(({ seat }) => isPlayer(seat)) ?? []
  const standing = ({ scope, asks }: (typeof lines)[number]) => {
    if (scope === 'teaching') return mayUseInTeaching(state) ? 'both' : 'notTeaching'
    const words = players.map(({ personId }) => wordOf(state, scope, personId))
    if (words.includes('withdrawn')) return 'refused'
    if (words.every((word) => word === 'given')) return 'both'
    return asks ? 'asked' : 'presumed'
  }
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul className={list.list}>
        {lines.map((line) => (
          <li key={line.scope}>
            <span>
              {t(line.scope, { count: line.names.length, names: line.names.join(', ') })}
              <small>{t(standing(line))}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
