'use client'

import { useTranslations } from 'next-intl'
import { isBlind, leadsInterview } from '@/domain/live-session/marking/lead'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './panels.module.css'

/** Tells supervisors who are to code blind how, and which of them leads. */
export function BlindNote() {
  const t = useTranslations('supervision.briefing')
  const { room, state } = useLive()
  const { supervisorName } = useCast()
  if (!isBlind(state.contract)) return null
  const leads = leadsInterview(state.contract, room.viewer.personId)
  return (
    <section className={card.card}>
      <h2>{t('title')}</h2>
      <p className={styles.words}>
        {leads ? t('leads') : t('codes', { lead: supervisorName })} {t('until')}
      </p>
    </section>
  )
}
