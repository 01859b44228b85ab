'use client'

import { useTranslations } from 'next-intl'
import { interviewMinutes } from '@/domain/live-session/core/plan'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import styles from './plan-list.module.css'

/** The phases with their hours, so that players know how long it lasts. */
export function PlanList() {
  const t = useTranslations('briefing')
  const { plan } = useLive().room
  const rows = [
    ['title', plan.briefing],
    ['plan.interview', interviewMinutes(plan)],
    ['plan.steppingOut', plan.steppingOut],
    ['plan.selfAssessment', plan.selfAssessment],
    ['plan.debrief', plan.debrief],
  ] as const
  return (
    <section className={card.card}>
      <h2>{t('plan.title')}</h2>
      <ol className={styles.plan}>
        {rows.map(([key, count]) => (
          <li key={key}>
            <span>{t(key)}</span>
            <span>{t('plan.minutes', { count })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
